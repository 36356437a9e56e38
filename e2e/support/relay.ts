import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A mail relay that refuses a domain, and can be made to wait. */
export interface Relay {
  url: string;
  /** Whom it has taken mail for, the first one first. */
  taken: readonly string[];
  /** Takes so many mails in all, and answers no more until it is told otherwise. */
  holdAfter(count: number): void;
  /** Answers all it holds, and whatever comes. */
  letGo(): void;
  /** Refuses nobody from now on. */
  takeAll(): void;
  close(): Promise<void>;
}

/** @param refused the domain at which it knows nobody */
export async function startRelay(port: number, refused: string): Promise<Relay> {
  const taken: string[] = [];
  const sockets = new Set<Socket>();
  let most = Number.POSITIVE_INFINITY;
  let waiting: (() => void)[] = [];
  let refuses = true;
  const flush = (): void => {
    const [now, later] = [
      waiting.slice(0, Math.max(0, most - taken.length)),
      waiting.slice(Math.max(0, most - taken.length)),
    ];
    waiting = later;
    for (const answer of now) answer();
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    const say = (line: string): void => void (socket.writable && socket.write(`${line}\r\n`));
    let to = '';
    let inMail = false;
    say('220 relay');
    createInterface({ input: socket }).on('line', (line) => {
      if (inMail) {
        if (line !== '.') return;
        inMail = false;
        const recipient = to;
        waiting.push(() => {
          taken.push(recipient);
          say('250 2.0.0 Taken');
        });
        return flush();
      }
      const [verb = ''] = line.toUpperCase().split(' ');
      if (verb === 'RCPT') {
        to = /<([^>]*)>/.exec(line)?.[1] ?? '';
        return say(refuses && to.endsWith(`@${refused}`) ? '550 5.1.1 No such mailbox' : '250 2.1.5 Ok');
      }
      if (verb === 'DATA') {
        inMail = true;
        return say('354 Go on');
      }
      say(verb === 'QUIT' ? '221 Bye' : '250 Ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    holdAfter(count) {
      most = count;
    },
    letGo() {
      most = Number.POSITIVE_INFINITY;
      flush();
    },
    takeAll() {
      refuses = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
