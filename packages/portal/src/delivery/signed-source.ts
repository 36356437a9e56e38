import * as z from 'zod/mini';
import type { DeliverySource } from './delivery-source.ts';
import { readJson } from './read-json.ts';
import { isSignedWebhook } from './signature.ts';

const body = z.object({
  reports: z
    .array(
      z.object({
        messageId: z.string().check(z.minLength(1), z.maxLength(255)),
        report: z.enum(['delivered', 'deferred', 'bounced', 'suppressed', 'complained']),
        at: z.iso.datetime({ offset: true }),
        reason: z.nullable(z.string().check(z.maxLength(1_000))),
        addressStillValid: z.optional(z.boolean()),
      }),
    )
    .check(z.maxLength(1_000)),
});

/**
 * Reads reports in the portal's own format, signed according to Standard Webhooks. For the firm's own relay, or an adapter in front of another provider.
 * @param secrets each `whsec_` and at least 24 random bytes in base64; more than one while a secret is being replaced
 * @throws Error for a secret that is none
 * @example
 * createPortal({ ...ports, deliverySources: { relay: createSignedDeliverySource([process.env.DELIVERY_SECRET]) } })
 * // POST /v1/webhooks/delivery/relay { "reports": [{ "messageId": "ml_1@firm.example", "report": "bounced", "at": "2026-11-24T09:41:00.000Z", "reason": "No such mailbox" }] }
 */
export const createSignedDeliverySource = (secrets: readonly string[]): DeliverySource => ({
  async read(request, now) {
    if (!(await isSignedWebhook(secrets, request, now))) return 'unsigned';
    return readJson(body, request.body)?.reports ?? 'unreadable';
  },
});
