import { SECOND, toTimestamp } from '@foyer/contract/rules';
import * as z from 'zod/mini';
import type { DeliveryReport, DeliverySource } from './delivery-source.ts';
import { base64Bytes } from './base64.ts';
import { joinReason, readJson } from './read-json.ts';

const MARK = 'foyer_mail';
const body = z
  .array(
    z.object({
      event: z.string(),
      timestamp: z.number(),
      'smtp-id': z.optional(z.string()),
      [MARK]: z.optional(z.string()),
      reason: z.optional(z.nullable(z.string())),
      response: z.optional(z.nullable(z.string())),
      type: z.optional(z.nullable(z.string())),
    }),
  )
  .check(z.maxLength(10_000));
type SendGridEvent = z.infer<typeof body>[number];

// SendGrid tries to deliver its events for a day.
const TOLERANCE = 25 * 3_600 * SECOND;
// Reasons of a drop that speak of the address, as the event reference lists them; all others speak of the mail.
const SUPPRESSED =
  /^(bounced address|spam reporting address|unsubscribed address|recipient list over package quota)$/i;

/**
 * Reads the signed event webhook of SendGrid. The signature is ECDSA over the time and the bytes. `smtp-id` is our Message-ID, but not every event has it: each mail
 * carries its id as a unique argument too.
 * @param publicKey the verification key as SendGrid shows it: base64 without lines around it
 * @example
 * createPortal({ ...ports, deliverySources: { sendgrid: createSendGridDeliverySource(process.env.SENDGRID_KEY) } })
 */
export const createSendGridDeliverySource = (publicKey: string): DeliverySource => ({
  mailHeaders: (mailId) => ({ 'X-SMTPAPI': JSON.stringify({ unique_args: { [MARK]: mailId } }) }),
  async read({ headers, body: text }, now) {
    const timestamp = headers.get('x-twilio-email-event-webhook-timestamp') ?? '';
    const signature = rawSignature(base64Bytes(headers.get('x-twilio-email-event-webhook-signature') ?? ''));
    if (
      signature === null ||
      !/^\d{1,12}$/.test(timestamp) ||
      Math.abs(now - Number(timestamp) * SECOND) > TOLERANCE
    )
      return 'unsigned';
    const key = await importKey(publicKey);
    if (
      !(await crypto.subtle.verify(
        { name: 'ECDSA', hash: 'SHA-256' },
        key,
        signature,
        new TextEncoder().encode(timestamp + text),
      ))
    )
      return 'unsigned';
    const events = readJson(body, text);
    return events === null ? 'unreadable' : events.flatMap((event) => toReport(event) ?? []);
  },
});

function toReport(event: SendGridEvent): DeliveryReport | null {
  const messageId = event[MARK] ?? event['smtp-id'];
  if (messageId === undefined) return null;
  const base = {
    messageId,
    at: toTimestamp(event.timestamp * SECOND),
    reason: joinReason(event.reason) ?? joinReason(event.response),
  };
  switch (event.event) {
    case 'delivered':
      return { ...base, report: 'delivered', reason: null };
    case 'deferred':
      return { ...base, report: 'deferred' };
    case 'bounce':
      // `blocked` is what a receiver would not take today; the address stays in use.
      return { ...base, report: 'bounced', addressStillValid: event.type === 'blocked' };
    case 'dropped':
      return SUPPRESSED.test(event.reason ?? '')
        ? { ...base, report: 'suppressed' }
        : { ...base, report: 'bounced', addressStillValid: !/^invalid$/i.test(event.reason ?? '') };
    case 'spamreport':
      return { ...base, report: 'complained' };
    case 'unsubscribe':
    case 'group_unsubscribe':
      return { ...base, report: 'suppressed', reason: base.reason ?? 'Unsubscribed at SendGrid' };
    default:
      return null;
  }
}

function importKey(publicKey: string): Promise<CryptoKey> {
  const bytes = base64Bytes(publicKey);
  if (bytes === null) throw new TypeError('The verification key of SendGrid is base64');
  return crypto.subtle.importKey('spki', bytes, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
}

const HALF = 32;

/** Converts an ECDSA signature from DER (`30 len 02 len r 02 len s`) to the raw `r || s` that WebCrypto verifies; null if malformed. */
function rawSignature(der: Uint8Array<ArrayBuffer> | null): Uint8Array<ArrayBuffer> | null {
  if (der?.[0] !== 0x30 || der[1] !== der.length - 2) return null;
  const raw = new Uint8Array(2 * HALF);
  let offset = 2;
  for (const end of [HALF, 2 * HALF]) {
    const length = der[offset + 1] ?? 0;
    const number = der.subarray(offset + 2, offset + 2 + length);
    // A leading zero keeps a number positive; short ones are filled up.
    const digits = number[0] === 0 ? number.subarray(1) : number;
    if (der[offset] !== 0x02 || number.length !== length || digits.length > HALF) return null;
    raw.set(digits, end - digits.length);
    offset += 2 + length;
  }
  return offset === der.length ? raw : null;
}
