import type { SkipReason } from '@foyer/sdk';
import type { Messages } from '../../messages/index.ts';

/**
 * Describes why recipients were skipped, to follow their number: "have no e-mail".
 * @param reason one that a newer portal has added is described neutrally
 */
export function describeSkip(
  reason: SkipReason,
  count: number,
  { bulkSend: { skipReasons } }: Pick<Messages, 'bulkSend'>,
): string {
  switch (reason) {
    case 'no-email':
      return skipReasons.noEmail(count);
    case 'already-active':
      return skipReasons.alreadyActive(count);
    case 'disabled':
      return skipReasons.disabled(count);
    case 'cooldown':
      return skipReasons.cooldown(count);
    case 'queued':
      return skipReasons.queued(count);
    case 'suppressed':
      return skipReasons.suppressed(count);
    case 'forbidden':
      return skipReasons.forbidden(count);
    case 'activated-since':
      return skipReasons.activatedSince(count);
    case 'sent-since':
      return skipReasons.sentSince(count);
    case 'revoked':
      return skipReasons.revoked(count);
    case 'removed':
      return skipReasons.removed(count);
    case 'cancelled':
      return skipReasons.cancelled(count);
    default:
      return skipReasons.unknown(count);
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
  revoked: true,
  removed: true,
  cancelled: true,
};

const isSkipReason = (reason: string): reason is SkipReason => Object.hasOwn(reasons, reason);

/** Describes the reason of an outcome. What is not a skip reason is the text of a mail server, and shown as it is. */
export const describeOutcomeReason = (reason: string, messages: Messages): string =>
  isSkipReason(reason) ? describeSkip(reason, 1, messages) : reason;
