import type { Invitation, Member, Policy } from '@foyer/sdk';
import { JUST_SENT } from '@foyer/sdk/rules';

const MINUTE = 60_000;

/**
 * Whether something about these members changes with the second: a send that was just now, a cooldown, a link that dies within the minute.
 * @param minute the whole minute that it is, in epoch milliseconds
 */
export function needsSecondTicks(
  members: readonly Pick<Member, 'invitation'>[],
  policy: Pick<Policy, 'resendCooldownSeconds'> | undefined,
  minute: number,
): 'second' | 'minute' {
  const fresh = Math.max(JUST_SENT, (policy?.resendCooldownSeconds ?? 0) * 1_000);
  const isFresh = ({ sentAt }: Invitation): boolean => minute - Date.parse(sentAt) < fresh;
  const endsNow = ({ expiresAt }: Invitation): boolean =>
    Math.floor(Date.parse(expiresAt) / MINUTE) * MINUTE === minute;
  return members.some(
    ({ invitation }) => invitation?.status === 'open' && (isFresh(invitation) || endsNow(invitation)),
  )
    ? 'second'
    : 'minute';
}
