import type { Member } from '@foyer/sdk';
import type { SendDecision } from '@foyer/sdk/rules';
import type { Messages } from './messages.ts';

type Refused = Extract<SendDecision, { ok: false }>;

/**
 * Why a member gets no invitation now, in words.
 * @param now epoch milliseconds, the server's
 */
export function describeRefusal(
  { reason, until }: Pick<Refused, 'reason' | 'until'>,
  { invitation }: Pick<Member, 'invitation'>,
  now: number,
  { disabledReason: say }: Messages,
): string {
  switch (reason) {
    case 'no-email':
      return say.noEmail;
    case 'already-active':
      return say.alreadyActive;
    case 'disabled':
      return say.disabled;
    case 'queued':
      return say.queued;
    case 'suppressed':
      return say.suppressed;
    case 'forbidden':
      return say.forbiddenToSend;
    case 'cooldown':
      return say.cooldown(secondsBetween(invitation?.sentAt, now, -1), secondsBetween(until, now, 1));
  }
}

function secondsBetween(instant: string | undefined, now: number, direction: 1 | -1): number {
  return instant === undefined
    ? 0
    : Math.max(0, Math.ceil((direction * (Date.parse(instant) - now)) / 1_000));
}
