import type { Invitation, Member, Policy } from '@foyer/sdk';
import { JUST_SENT } from '@foyer/sdk/rules';

const MINUTE = 60_000;

/**
 * How often the rows of these members must update: every second during a fresh send, a cooldown, or the minute in which a link expires; every minute otherwise.
 * @param minute start of the current minute, in epoch milliseconds
 */
export function needsSecondTicks(
  members: readonly Pick<Member, 'invitation'>[],
  policy: Pick<Policy, 'resendCooldownSeconds'> | undefined,
  minute: number,
): 'second' | 'minute' {
  const recent = Math.max(JUST_SENT, (policy?.resendCooldownSeconds ?? 0) * 1_000);
  const isRecent = ({ sentAt }: Invitation): boolean => minute - Date.parse(sentAt) < recent;
  const expiresNow = ({ expiresAt }: Invitation): boolean =>
    Math.floor(Date.parse(expiresAt) / MINUTE) * MINUTE === minute;
  return members.some(
    ({ invitation }) => invitation?.status === 'open' && (isRecent(invitation) || expiresNow(invitation)),
  )
    ? 'second'
    : 'minute';
}
