import { deliveryOf, toTimestamp } from '@foyer/contract/rules';
import type { DeliveryReport, Ports } from '../ports.ts';
import type { PortalStore } from '../store/portal-store.ts';
import { tellDelivery } from './tell-delivery.ts';

/**
 * Takes what a mail provider reports. Reports of mails that are not the portal's are passed over: one account with a provider may serve others too.
 * @returns how many were about mails of the portal
 */
export async function reportDelivery(store: PortalStore, ports: Pick<Ports, 'clock'>, reports: readonly DeliveryReport[]): Promise<number> {
  const now = ports.clock.now();
  let known = 0;
  for (const { messageId, report, at, reason } of reports) {
    const mail = await store.mailById(mailIdOf(messageId));
    if (mail === null) continue;
    known += 1;
    const status = deliveryOf(mail.state, report, 'resend');
    // A provider's clock may be ahead.
    const delivery = status && { status, at: toTimestamp(Math.min(Date.parse(at), now)), reason };
    if (delivery !== null) await store.transaction(mail.firmId, (tx) => tellDelivery(tx, mail, delivery, now));
  }
  return known;
}

/** The mail's own id: what stands before the sign in a Message-ID, with or without its brackets. */
const mailIdOf = (messageId: string): string => /^<?([^@<>]+)/.exec(messageId.trim())?.[1] ?? '';
