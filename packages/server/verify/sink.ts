import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as the sink saw it. */
export interface SunkMail {
  to: string;
  messageId: string;
  link: string;
}

/** A relay that takes mail and counts it. */
export interface Sink {
  url: string;
  /** Where its log is asked about a mail, for `FOYER_LOOKUP_URL`. */
  logUrl: string;
  mails: readonly SunkMail[];
  /** How many addresses it refused for good. */
  refused: ReadonlySet<string>;
  close(): Promise<void>;
}

/** @param refuses addresses that do not exist there: they are answered 550 */
export async function openSink(refuses: (address: string) => boolean): Promise<Sink> {
  const mails: SunkMail[] = [];
  const refused = new Set<string>();
  const take = async (
    stream: Readable,
    to: string,
    answer: (failure: Error | null) => void,
  ): Promise<void> => {
    try {
      const { messageId = '', text = '' } = await PostalMime.parse(await buffer(stream));
      mails.push({ to, messageId, link: /https?:\S+/.exec(text)?.[0] ?? '' });
      answer(null);
    } catch (thrown) {
      // Its sender was killed in mid-mail.
      answer(thrown instanceof Error ? thrown : new Error('The mail could not be read'));
    }
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onRcptTo({ address }, _session, done) {
      const unknown = refuses(address);
      if (unknown) refused.add(address);
      done(unknown ? Object.assign(new Error('5.1.1 No such mailbox here'), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      // Read now: the session starts over for the next mail while this one is still being read.
      const to = session.envelope.rcptTo.map(({ address }) => address).join();
      void take(stream, to, done);
    },
  });
  // A client that is killed resets its connection.
  server.on('error', () => undefined);
  const socket = server.listen(0, '127.0.0.1');
  if (!socket.listening) await once(socket, 'listening');
  const log = createServer(({ url = '' }, response) => {
    const messageId = `<${decodeURIComponent(url.slice(1))}>`;
    response.writeHead(mails.some((mail) => mail.messageId === messageId) ? 200 : 404).end();
  });
  await once(log.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `smtp://127.0.0.1:${portOf(socket.address())}`,
    logUrl: `http://127.0.0.1:${portOf(log.address())}/{messageId}`,
    mails,
    refused,
    async close() {
      log.close();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The sink has no port');
  return address.port;
}
