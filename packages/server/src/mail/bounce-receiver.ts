import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import type { DeliveryReport } from '@foyer/portal/delivery';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { readDsn } from './read-dsn.ts';
import { readTlsFiles, watchTlsFiles, type TlsFiles } from '../config/tls-files.ts';
import type { Verp } from './verp.ts';

/** Kind of a received mail: a delivery report, another mail to a valid bounce address, or one to an address that this server never created. */
export type BounceOutcome = 'report' | 'no-report' | 'forged';

/** An SMTP server that receives bounces. */
export interface BounceReceiver {
  port: number;
  close(): Promise<void>;
}

/** Options of {@link openBounceReceiver}. */
export interface BounceParts {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Files with which STARTTLS is offered; null: no TLS. */
  tls: TlsFiles | null;
  verp: Verp;
  /** Returns epoch milliseconds, for the date of reports. */
  now: () => number;
  report: (reports: readonly DeliveryReport[]) => Promise<unknown>;
  onOutcome: (outcome: BounceOutcome) => void;
  onError: (error: unknown) => void;
}

const MAX_SIZE = 1_048_576;
const MAX_CLIENTS = 50;
const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

/**
 * Listens for bounces. Mails to unknown addresses are rejected before their content is read.
 * @throws CertificateError
 */
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
      const notification = await readDsn(source);
      onOutcome(notification === null ? 'no-report' : 'report');
      if (notification !== null)
        await report(
          mailIds.map((messageId) => ({ ...notification, messageId, at: new Date(now()).toISOString() })),
        );
      answer(null);
    } catch (thrown) {
      onError(thrown);
      // Temporary failure: the sender retries.
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
      // Read the envelope now: the session is reset for the next mail while this one is being read.
      const mailIds = session.envelope.rcptTo.flatMap(({ address }) => verp.mailIdOf(address) ?? []);
      void receive(stream, mailIds, done);
    },
  });
  // A peer that resets its connection must not end the process.
  server.on('error', () => undefined);
  const socket = server.listen(port, host);
  if (!socket.listening) await once(socket, 'listening');
  const address = socket.address();
  if (address === null || typeof address === 'string') throw new Error('The bounce receiver has no port');
  return { port: address.port, close: () => new Promise((resolve) => server.close(resolve)) };
}
