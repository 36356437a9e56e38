import type { Clock, Mailer, MailResult, OutgoingMail } from '@foyer/portal';
import { createTransport } from 'nodemailer';

/** Timeout of each step of an SMTP dialogue, in milliseconds. */
export const SMTP_TIMEOUT_MS = 20_000;

/** A mailer with pooled connections. */
export interface SmtpMailer extends Mailer {
  close(): void;
}

/**
 * Creates a mailer that sends over at most `connections` connections to the relay at `url` (`smtp://user:password@host:587`).
 * @param clock sets the Date header
 * @param senderOf returns the envelope sender, to which bounces return; null: the From address
 */
export function createSmtpMailer({
  url,
  clock,
  connections,
  senderOf = null,
}: {
  url: string;
  clock: Pick<Clock, 'now'>;
  connections: number;
  senderOf?: ((mailId: string) => string) | null;
}): SmtpMailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
  });
  return {
    async send(mail) {
      try {
        await transport.sendMail({
          ...toMessage(mail),
          ...(senderOf !== null && { envelope: toEnvelope(mail, senderOf) }),
          date: new Date(clock.now()),
        });
        return { state: 'sent' };
      } catch (thrown) {
        return toMailResult(thrown);
      }
    },
    close: () => transport.close(),
  };
}

const toMessage = ({ messageId, from, to, replyTo, subject, text, html, headers }: OutgoingMail) => ({
  messageId: `<${messageId}>`,
  from,
  to,
  subject,
  text,
  html,
  headers,
  ...(replyTo === null ? {} : { replyTo }),
});

const toEnvelope = ({ messageId, to }: OutgoingMail, senderOf: (mailId: string) => string) => ({
  from: senderOf(messageId.slice(0, messageId.lastIndexOf('@'))),
  to: to.address,
});

// Error codes about this mail. All others are about the relay or the connection, not about the address.
const MAIL_ERRORS = new Set(['EENVELOPE', 'EMESSAGE']);

/** Converts an error of the relay: refused for good, or deferred. */
export function toMailResult(thrown: unknown): MailResult {
  const { code, responseCode, response } = parseFailure(thrown);
  if (MAIL_ERRORS.has(code)) {
    if (responseCode === null)
      return { state: 'refused', reason: 'The mail server does not take this address' };
    const reason = `The mail server refused it: ${response}`;
    // Rejected after DATA: the address was accepted before.
    if (responseCode >= 500)
      return code === 'EMESSAGE'
        ? { state: 'refused', reason, addressStillValid: true }
        : { state: 'refused', reason };
  }
  if (responseCode !== null) return { state: 'deferred', reason: `The mail server answered: ${response}` };
  return {
    state: 'deferred',
    reason:
      code === 'ETIMEDOUT'
        ? 'The mail server did not answer in time'
        : 'The mail server could not be reached',
  };
}

function parseFailure(thrown: unknown): { code: string; responseCode: number | null; response: string } {
  if (!(thrown instanceof Error)) return { code: '', responseCode: null, response: '' };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  const responseCode =
    'responseCode' in thrown && typeof thrown.responseCode === 'number' ? thrown.responseCode : null;
  const response = 'response' in thrown && typeof thrown.response === 'string' ? thrown.response : '';
  return { code, responseCode, response: response.replaceAll(/\s+/g, ' ').trim() };
}
