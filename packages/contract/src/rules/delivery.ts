import type { Delivery, DeliveryStatus, Invitation } from '../invitation.ts';

/** Where a mail stands in the portal's own outbox. */
export type MailState =
  | 'queued'
  | 'claimed'
  | 'sending'
  | 'retrying'
  | 'sent'
  | 'failed'
  | 'in-doubt'
  | 'cancelled';

/** What a provider reported afterwards, by bounce mail or webhook. */
export type MailReport = 'none' | 'delivered' | 'deferred' | 'bounced' | 'suppressed' | 'complained';

/** What to do with a mail whose fate a crash has hidden: send the same again, hold it until staff decide, or ask whoever took it. */
export type UnknownOutcomePolicy = 'resend' | 'hold' | 'lookup';

/**
 * What staff see of a mail. A report outweighs the outbox, since it is later.
 * @returns null for a cancelled mail, which says nothing any more
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
    case 'in-doubt':
      return unknownOutcome === 'hold' ? 'deferred' : 'sent';
  }
}

// What later news may take the place of: a provider's words come late and out of order.
const REPLACEABLE_STATUSES: { readonly [Status in DeliveryStatus]: readonly DeliveryStatus[] } = {
  queued: [],
  deferred: ['queued', 'deferred', 'sent'],
  sent: ['queued', 'deferred'],
  delivered: ['queued', 'deferred', 'sent'],
  bounced: ['queued', 'deferred', 'sent', 'delivered'],
  blocked: ['queued', 'deferred', 'sent', 'delivered', 'bounced'],
};

/**
 * An invitation after news of its mail. News that says less than what is known changes nothing; nobody is reminded at an address that takes no mail.
 * @returns the invitation itself when the news is none
 */
export function withDelivery(invitation: Invitation, delivery: Delivery): Invitation {
  if (!REPLACEABLE_STATUSES[delivery.status].includes(invitation.delivery.status)) return invitation;
  const undeliverable = delivery.status === 'bounced' || delivery.status === 'blocked';
  return { ...invitation, delivery, nextReminderAt: undeliverable ? null : invitation.nextReminderAt };
}
