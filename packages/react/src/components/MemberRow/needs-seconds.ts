import type { Member, Policy } from '@foyer/sdk';
import { JUST_SENT } from '@foyer/sdk/rules';

/** Whether something about these members changes with the second: a send that was just now, or a cooldown. */
export function needsSeconds(members: readonly Pick<Member, 'invitation'>[], policy: Pick<Policy, 'resendCooldownSeconds'> | undefined, minute: number): 'second' | 'minute' {
  const fresh = Math.max(JUST_SENT, (policy?.resendCooldownSeconds ?? 0) * 1_000);
  return members.some(({ invitation }) => invitation?.status === 'open' && minute - Date.parse(invitation.sentAt) < fresh) ? 'second' : 'minute';
}
