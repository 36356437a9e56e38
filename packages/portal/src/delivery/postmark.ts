import { hashToken, toTimestamp } from '@foyer/contract/rules';
import * as z from 'zod/mini';
import type { DeliveryReport, DeliverySource } from './delivery-source.ts';
import { joinReason, moment, readJson } from './read-json.ts';

const metadata = z.optional(z.nullable(z.record(z.string(), z.unknown())));
const body = z.union([
  z.object({
    RecordType: z.literal('Delivery'),
    DeliveredAt: moment,
    Details: z.optional(z.string()),
    Metadata: metadata,
  }),
  z.object({
    RecordType: z.enum(['Bounce', 'SpamComplaint']),
    Type: z.string(),
    BouncedAt: moment,
    Description: z.optional(z.string()),
    Details: z.optional(z.string()),
    Inactive: z.optional(z.boolean()),
    Metadata: metadata,
  }),
  z.object({
    RecordType: z.literal('SubscriptionChange'),
    ChangedAt: moment,
    SuppressSending: z.boolean(),
    SuppressionReason: z.optional(z.nullable(z.string())),
    Metadata: metadata,
  }),
  z.object({ RecordType: z.enum(['Open', 'Click']), Metadata: metadata }),
]);

const MARK = 'foyer-mail';
// Automatic replies and list requests: the mail itself was delivered.
const IGNORED = new Set([
  'AutoResponder',
  'ChallengeVerification',
  'AddressChange',
  'Subscribe',
  'OpenRelayTest',
]);

/**
 * Reads the webhooks of Postmark: deliveries, bounces, complaints and changes of suppressions. Postmark signs nothing; it sends the name and the password that
 * stand in the webhook's address. It puts a Message-ID of its own into every mail, so each carries its own id as metadata, which Postmark takes out on the way.
 * @param secret at least 16 characters: the password in `https://foyer:<secret>@portal.example/v1/webhooks/delivery/postmark`, any name before it
 * @throws TypeError for a shorter secret
 * @example
 * createPortal({ ...ports, deliverySources: { postmark: createPostmarkDeliverySource(process.env.POSTMARK_SECRET) } })
 */
export function createPostmarkDeliverySource(secret: string): DeliverySource {
  if (secret.length < 16) throw new TypeError('A secret for Postmark has at least 16 characters');
  return {
    mailHeaders: (mailId) => ({ [`X-PM-Metadata-${MARK}`]: mailId }),
    async read({ headers, body: text }) {
      const given = passwordIn(headers.get('authorization'));
      // Hashes are compared, so that the time it takes says nothing of the secret.
      if (given === null || (await hashToken(given)) !== (await hashToken(secret))) return 'unsigned';
      const event = readJson(body, text);
      return event === null ? 'unreadable' : [toReport(event)].flatMap((report) => report ?? []);
    },
  };
}

function toReport(event: z.infer<typeof body>): DeliveryReport | null {
  const messageId = event.Metadata?.[MARK];
  if (typeof messageId !== 'string') return null;
  switch (event.RecordType) {
    case 'Open':
    case 'Click':
      return null;
    case 'Delivery':
      return { messageId, report: 'delivered', at: toTimestamp(Date.parse(event.DeliveredAt)), reason: null };
    case 'SubscriptionChange':
      return event.SuppressSending && event.SuppressionReason === 'ManualSuppression'
        ? {
            messageId,
            report: 'suppressed',
            at: toTimestamp(Date.parse(event.ChangedAt)),
            reason: 'Postmark sends nothing to this address any more',
          }
        : null;
    case 'Bounce':
    case 'SpamComplaint':
      return bounceOf(event, messageId);
  }
}

function bounceOf(
  { Type, BouncedAt, Description, Details, Inactive }: Extract<z.infer<typeof body>, { Type: string }>,
  messageId: string,
): DeliveryReport | null {
  const base = {
    messageId,
    at: toTimestamp(Date.parse(BouncedAt)),
    reason: joinReason(Details) ?? joinReason(Description),
  };
  if (IGNORED.has(Type)) return null;
  if (Type === 'Transient') return { ...base, report: 'deferred' };
  if (Type === 'SpamComplaint') return { ...base, report: 'complained' };
  if (Type === 'ManuallyDeactivated' || Type === 'Unsubscribe') return { ...base, report: 'suppressed' };
  // Postmark shuts an address off when it is the address that is to blame.
  return { ...base, report: 'bounced', addressStillValid: Inactive !== true };
}

function passwordIn(authorization: string | null): string | null {
  const encoded = /^Basic ([A-Za-z0-9+/]+={0,2})$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return null;
  try {
    const text = new TextDecoder().decode(
      Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)),
    );
    return text.includes(':') ? text.slice(text.indexOf(':') + 1) : null;
  } catch {
    return null;
  }
}
