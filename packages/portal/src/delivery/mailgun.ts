import { hashToken, SECOND, toTimestamp } from '@foyer/contract/rules';
import * as z from 'zod/mini';
import type { DeliveryReport, DeliverySource } from './delivery-source.ts';
import { joinReason, readJson } from './read-json.ts';

const body = z.object({
  signature: z.object({ timestamp: z.string(), token: z.string(), signature: z.string() }),
  'event-data': z.object({
    event: z.string(),
    timestamp: z.number(),
    severity: z.optional(z.nullable(z.string())),
    reason: z.optional(z.nullable(z.string())),
    message: z.optional(
      z.object({ headers: z.optional(z.object({ 'message-id': z.optional(z.string()) })) }),
    ),
    'delivery-status': z.optional(
      z.object({
        code: z.optional(z.nullable(z.number())),
        message: z.optional(z.nullable(z.string())),
        description: z.optional(z.nullable(z.string())),
      }),
    ),
  }),
});
type MailgunEvent = z.infer<typeof body>['event-data'];

// Mailgun tries to deliver an event for eight hours.
const TOLERANCE = 9 * 3_600 * SECOND;
const REMEMBERED = 10_000;

/**
 * Reads the webhooks of Mailgun, which report our Message-ID. Its signature covers a time and a token, but not the event: a token is therefore good
 * for the one event that it came with first, as far as this process remembers.
 * @param key the HTTP webhook signing key of the account
 * @example
 * createPortal({ ...ports, deliverySources: { mailgun: createMailgunDeliverySource(process.env.MAILGUN_KEY) } })
 */
export function createMailgunDeliverySource(key: string): DeliverySource {
  const eventOfToken = new Map<string, string>();
  return {
    async read({ body: text }, now) {
      const parsed = readJson(body, text);
      if (parsed === null) return 'unreadable';
      const { signature, 'event-data': event } = parsed;
      if (!(await isSigned(key, signature, now))) return 'unsigned';
      const eventHash = await hashToken(JSON.stringify(event));
      if ((eventOfToken.get(signature.token) ?? eventHash) !== eventHash) return 'unsigned';
      eventOfToken.set(signature.token, eventHash);
      const [oldest] = eventOfToken.keys();
      if (eventOfToken.size > REMEMBERED && oldest !== undefined) eventOfToken.delete(oldest);
      return [toReport(event)].flatMap((report) => report ?? []);
    },
  };
}

async function isSigned(
  key: string,
  { timestamp, token, signature }: z.infer<typeof body>['signature'],
  now: number,
): Promise<boolean> {
  if (
    !/^\d{1,12}$/.test(timestamp) ||
    Math.abs(now - Number(timestamp) * SECOND) > TOLERANCE ||
    !/^[0-9a-f]{64}$/i.test(signature)
  )
    return false;
  const encoder = new TextEncoder();
  const hmac = await crypto.subtle.importKey(
    'raw',
    encoder.encode(key),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  );
  const bytes = Uint8Array.from(signature.match(/../g) ?? [], (hex) => Number.parseInt(hex, 16));
  return crypto.subtle.verify('HMAC', hmac, bytes, encoder.encode(timestamp + token));
}

function toReport(event: MailgunEvent): DeliveryReport | null {
  const messageId = event.message?.headers?.['message-id'];
  if (messageId === undefined) return null;
  const status = event['delivery-status'];
  const reason = joinReason(status?.code, joinReason(status?.message) ?? joinReason(status?.description));
  const base = { messageId, at: toTimestamp(event.timestamp * SECOND), reason };
  switch (event.event) {
    case 'delivered':
      return { ...base, report: 'delivered', reason: null };
    case 'failed':
      if (event.severity === 'temporary') return { ...base, report: 'deferred' };
      if (event.reason?.startsWith('suppress-') === true) return { ...base, report: 'suppressed' };
      return { ...base, report: 'bounced', addressStillValid: event.reason !== 'bounce' };
    case 'complained':
      return { ...base, report: 'complained', reason: reason ?? 'Marked as spam' };
    case 'unsubscribed':
      return { ...base, report: 'suppressed', reason: reason ?? 'Unsubscribed at Mailgun' };
    default:
      return null;
  }
}
