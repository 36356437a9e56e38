import type { Delivery, DeliveryStatus, Invitation } from '../invitation.ts';

/** The state of a mail in the portal's outbox. */
export type MailState =
  | 'queued'
  | 'claimed'
  | 'sending'
  | 'retrying'
  | 'sent'
  | 'failed'
  | 'unknown-outcome'
  | 'cancelled';

/** What a mail provider reported, by bounce mail or webhook. */
export type MailReport = 'none' | 'delivered' | 'deferred' | 'bounced' | 'suppressed' | 'complained';

/** What to do with a mail if a crash leaves it unknown whether it was sent: send it again, hold it until staff decide, or query the provider. */
export type UnknownOutcomePolicy = 'resend' | 'hold' | 'lookup';

/**
 * Returns the delivery status that staff see. A report takes precedence over the outbox, since it is later.
 * @returns null for a cancelled mail
 */
export function deliveryOf(
  state: MailState,
  report: MailReport,
  unknownOutcome: UnknownOutcomePolicy,
): DeliveryStatus | null {
  if (state === 'cancelled') return null;
  switch (report) {
    case 'delivered':
      return 'delivered';
    case 'deferred':
      return 'deferred';
    case 'bounced':
      return 'bounced';
    case 'suppressed':
    case 'complained':
      return 'blocked';
    case 'none':
      return fromOutbox(state, unknownOutcome);
  }
}

function fromOutbox(
  state: Exclude<MailState, 'cancelled'>,
  unknownOutcome: UnknownOutcomePolicy,
): DeliveryStatus {
  switch (state) {
    case 'queued':
    case 'claimed':
    case 'sending':
      return 'queued';
    case 'retrying':
      return 'deferred';
    case 'sent':
      return 'sent';
    case 'failed':
      return 'bounced';
    case 'unknown-outcome':
      return unknownOutcome === 'hold' ? 'deferred' : 'sent';
  }
}

// The statuses that each status may replace: reports arrive late and out of order.
const REPLACEABLE_STATUSES: { readonly [Status in DeliveryStatus]: readonly DeliveryStatus[] } = {
  queued: [],
  deferred: ['queued', 'deferred', 'sent'],
  sent: ['queued', 'deferred'],
  delivered: ['queued', 'deferred', 'sent'],
  bounced: ['queued', 'deferred', 'sent', 'delivered'],
  blocked: ['queued', 'deferred', 'sent', 'delivered', 'bounced'],
};

/**
 * Returns an invitation with a new delivery status. An outdated report changes nothing; an undeliverable mail cancels the next reminder.
 * @returns the same object if nothing changes
 */
export function withDelivery(invitation: Invitation, delivery: Delivery): Invitation {
  if (!REPLACEABLE_STATUSES[delivery.status].includes(invitation.delivery.status)) return invitation;
  const undeliverable = delivery.status === 'bounced' || delivery.status === 'blocked';
  return { ...invitation, delivery, nextReminderAt: undeliverable ? null : invitation.nextReminderAt };
}
