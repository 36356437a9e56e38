import type { SkipReason } from '@foyer/sdk';
import type { Messages } from '../../messages/index.ts';

/**
 * Describes why recipients were skipped, to follow their number: "have no e-mail".
 * @param reason one that a newer portal has added is described neutrally
 */
export function describeSkip(
  reason: SkipReason,
  count: number,
  { bulkSend: { skips } }: Pick<Messages, 'bulkSend'>,
): string {
  switch (reason) {
    case 'no-email':
      return skips.noEmail(count);
    case 'already-active':
      return skips.alreadyActive(count);
    case 'disabled':
      return skips.disabled(count);
    case 'cooldown':
      return skips.cooldown(count);
    case 'queued':
      return skips.queued(count);
    case 'suppressed':
      return skips.suppressed(count);
    case 'forbidden':
      return skips.forbidden(count);
    case 'activated-since':
      return skips.activatedSince(count);
    case 'sent-since':
      return skips.sentSince(count);
    case 'withdrawn':
      return skips.withdrawn(count);
    case 'removed':
      return skips.removed(count);
    case 'cancelled':
      return skips.cancelled(count);
    default:
      return skips.unknown(count);
  }
}

const reasons: Record<SkipReason, true> = {
  'no-email': true,
  'already-active': true,
  disabled: true,
  cooldown: true,
  queued: true,
  suppressed: true,
  forbidden: true,
  'activated-since': true,
  'sent-since': true,
  withdrawn: true,
  removed: true,
  cancelled: true,
};

const isSkipReason = (reason: string): reason is SkipReason => Object.hasOwn(reasons, reason);

/** Describes the reason of an outcome. What is not a skip reason is the text of a mail server, and shown as it is. */
export const describeOutcomeReason = (reason: string, messages: Messages): string =>
  isSkipReason(reason) ? describeSkip(reason, 1, messages) : reason;
