import type { Member } from '@foyer/sdk';
import type { SendDecision } from '@foyer/sdk/rules';
import type { Messages } from './messages.ts';

type Refused = Extract<SendDecision, { ok: false }>;

/**
 * Describes why a member cannot be invited now.
 * @param now server time in epoch milliseconds
 */
export function describeRefusal(
  { reason, until }: Pick<Refused, 'reason' | 'until'>,
  { invitation }: Pick<Member, 'invitation'>,
  now: number,
  { disabledReason }: Pick<Messages, 'disabledReason'>,
): string {
  switch (reason) {
    case 'no-email':
      return disabledReason.noEmail;
    case 'already-active':
      return disabledReason.alreadyActive;
    case 'disabled':
      return disabledReason.disabled;
    case 'queued':
      return disabledReason.queued;
    case 'suppressed':
      return disabledReason.suppressed;
    case 'forbidden':
      return disabledReason.forbiddenToSend;
    case 'cooldown':
      return disabledReason.cooldown(
        secondsBetween(invitation?.sentAt, now, -1),
        secondsBetween(until, now, 1),
      );
  }
}

function secondsBetween(instant: string | undefined, now: number, direction: 1 | -1): number {
  return instant === undefined
    ? 0
    : Math.max(0, Math.ceil((direction * (Date.parse(instant) - now)) / 1_000));
}
