import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import type { DeliveryReport } from '@foyer/portal/delivery';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { readDsn } from './read-dsn.ts';
import { readTlsFiles, watchTlsFiles, type TlsFiles } from './tls-files.ts';
import type { Verp } from './verp.ts';

/** What came back: news of a mail, something that is none, or a letter to an address that was never ours. */
export type BounceOutcome = 'report' | 'no-report' | 'forged';

/** Takes mails that come back. */
export interface BounceReceiver {
  port: number;
  close(): Promise<void>;
}

/** What a receiver works with. */
export interface BounceParts {
  /** 0 takes any free one. */
  port: number;
  host: string;
  /** Offers STARTTLS with these; null: letters come in clear. */
  tls: TlsFiles | null;
  verp: Verp;
  /** Epoch milliseconds; dates what came back. */
  now: () => number;
  report: (reports: readonly DeliveryReport[]) => Promise<unknown>;
  onOutcome: (outcome: BounceOutcome) => void;
  onError: (error: unknown) => void;
}

const MAX_SIZE = 1_048_576;
const MAX_CLIENTS = 50;
const refusal = (responseCode: number, words: string): Error =>
  Object.assign(new Error(words), { responseCode });

/** Listens for bounces; what is not addressed to a sender of ours is refused before its text is read. @throws UnreadableCertificate */
export async function openBounceReceiver({
  port,
  host,
  tls,
  verp,
  now,
  report,
  onOutcome,
  onError,
}: BounceParts): Promise<BounceReceiver> {
  const receive = async (
    stream: SMTPServerDataStream,
    mailIds: readonly string[],
    answer: (failure: Error | null) => void,
  ): Promise<void> => {
    try {
      const source = await buffer(stream);
      if (stream.sizeExceeded) return answer(refusal(552, '5.3.4 Too large'));
      const news = await readDsn(source);
      onOutcome(news === null ? 'no-report' : 'report');
      if (news !== null)
        await report(mailIds.map((messageId) => ({ ...news, messageId, at: new Date(now()).toISOString() })));
      answer(null);
    } catch (thrown) {
      onError(thrown);
      // It comes again when the database is back.
      answer(refusal(451, '4.3.0 Try again later'));
    }
  };
  const renewed = tls === null ? () => null : watchTlsFiles(tls, onError);
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: tls === null ? ['AUTH', 'STARTTLS'] : ['AUTH'],
    ...(tls !== null && readTlsFiles(tls)),
    disableReverseLookup: true,
    size: MAX_SIZE,
    maxClients: MAX_CLIENTS,
    logger: false,
    closeTimeout: 1_000,
    onConnect(_session, done) {
      const pair = renewed();
      if (pair !== null) server.updateSecureContext(pair);
      done();
    },
    onRcptTo({ address }, _session, done) {
      if (verp.mailIdOf(address) !== null) return done();
      onOutcome('forged');
      done(refusal(550, '5.1.1 No such mailbox here'));
    },
    onData(stream, session, done) {
      // Read now: the session starts over for the next mail while this one is still being read.
      const mailIds = session.envelope.rcptTo.flatMap(({ address }) => verp.mailIdOf(address) ?? []);
      void receive(stream, mailIds, done);
    },
  });
  // A peer that resets its connection must not end the process.
  server.on('error', () => undefined);
  const socket = server.listen(port, host);
  if (!socket.listening) await once(socket, 'listening');
  const address = socket.address();
  if (address === null || typeof address === 'string') throw new Error('The receiver of bounces has no port');
  return { port: address.port, close: () => new Promise((resolve) => server.close(resolve)) };
}
