import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** An SMTP relay that rejects one domain and can be paused. */
export interface Relay {
  url: string;
  /** Recipients of accepted mails, oldest first. */
  accepted: readonly string[];
  /** Stops responding after this many mails in total, until `resume` is called. */
  pauseAfter(count: number): void;
  /** Responds to all held and future mails. */
  resume(): void;
  /** Accepts all recipients from now on. */
  acceptAll(): void;
  close(): Promise<void>;
}

/** @param rejectedDomain domain whose recipients are rejected */
export async function startRelay(port: number, rejectedDomain: string): Promise<Relay> {
  const accepted: string[] = [];
  const sockets = new Set<Socket>();
  let limit = Number.POSITIVE_INFINITY;
  let pending: (() => void)[] = [];
  let rejects = true;
  const flush = (): void => {
    const [now, later] = [
      pending.slice(0, Math.max(0, limit - accepted.length)),
      pending.slice(Math.max(0, limit - accepted.length)),
    ];
    pending = later;
    for (const respond of now) respond();
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    const reply = (line: string): void => void (socket.writable && socket.write(`${line}\r\n`));
    let to = '';
    let inMail = false;
    reply('220 relay');
    createInterface({ input: socket }).on('line', (line) => {
      if (inMail) {
        if (line !== '.') return;
        inMail = false;
        const recipient = to;
        pending.push(() => {
          accepted.push(recipient);
          reply('250 2.0.0 Taken');
        });
        return flush();
      }
      const [verb = ''] = line.toUpperCase().split(' ');
      if (verb === 'RCPT') {
        to = /<([^>]*)>/.exec(line)?.[1] ?? '';
        return reply(
          rejects && to.endsWith(`@${rejectedDomain}`) ? '550 5.1.1 No such mailbox' : '250 2.1.5 Ok',
        );
      }
      if (verb === 'DATA') {
        inMail = true;
        return reply('354 Go on');
      }
      reply(verb === 'QUIT' ? '221 Bye' : '250 Ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${port}`,
    accepted,
    pauseAfter(count) {
      limit = count;
    },
    resume() {
      limit = Number.POSITIVE_INFINITY;
      flush();
    },
    acceptAll() {
      rejects = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
