import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A received mail. */
export interface SunkMail {
  to: string;
  messageId: string;
  link: string;
}

/** A relay that records mails. */
export interface Sink {
  url: string;
  /** URL of its log, for `FOYER_LOOKUP_URL`. */
  logUrl: string;
  mails: readonly SunkMail[];
  /** Rejected addresses. */
  refused: ReadonlySet<string>;
  close(): Promise<void>;
}

/** @param refuses tests for addresses that are rejected with 550 */
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
      // The sender was killed while sending.
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
      // Read the envelope now: the session is reset for the next mail while this one is being read.
      const to = session.envelope.rcptTo.map(({ address }) => address).join();
      void take(stream, to, done);
    },
  });
  // A killed client resets its connection.
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
