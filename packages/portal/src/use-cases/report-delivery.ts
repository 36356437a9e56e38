import { deliveryOf, toTimestamp } from '@foyer/contract/rules';
import { mailIdOf } from '../mail/message-id.ts';
import type { Ports } from '../ports.ts';
import type { DeliveryReport } from '../delivery/delivery-source.ts';
import type { PortalStore } from '../store/portal-store.ts';
import type { Suppression } from '../store/records.ts';
import { suppress } from './suppression.ts';
import { notifyDeliveries } from './notify-delivery.ts';

/**
 * Applies the reports of a mail provider. Reports about other mails are ignored: the account may not be the portal's alone.
 * @returns how many were about mails of the portal
 */
export async function reportDelivery(
  store: PortalStore,
  ports: Pick<Ports, 'clock' | 'unknownOutcome'>,
  reports: readonly DeliveryReport[],
): Promise<number> {
  const now = ports.clock.now();
  let count = 0;
  for (const { messageId, report, at, reason, addressStillValid = false } of reports) {
    const mail = await store.mailById(mailIdOf(messageId));
    if (mail === null) continue;
    count += 1;
    const status = deliveryOf(mail.state, report, ports.unknownOutcome);
    // A provider's clock may be ahead.
    const delivery = status && { status, at: toTimestamp(Math.min(Date.parse(at), now)), reason };
    if (delivery === null) continue;
    await store.transaction(mail.firmId, async (tx) => {
      // The provider has the mail, so its outcome is known.
      if (mail.state === 'unknown-outcome') await tx.saveMails([{ ...mail, state: 'sent', reason: null }]);
      const isNews = (await notifyDeliveries(tx, [{ mail, delivery }], now)).has(mail.id);
      const cause = causeOf(report, addressStillValid);
      // The bounce of an older mail does not count once a newer one has been sent.
      if (cause !== null && (cause !== 'bounced' || isNews || mail.invitationId === null))
        await suppress(tx, mail, { cause, reason, at: delivery.at });
    });
  }
  return count;
}

function causeOf(report: DeliveryReport['report'], addressStillValid: boolean): Suppression['cause'] | null {
  switch (report) {
    case 'bounced':
      return addressStillValid ? null : 'bounced';
    case 'complained':
    case 'suppressed':
      return report;
    case 'delivered':
    case 'deferred':
      return null;
  }
}
