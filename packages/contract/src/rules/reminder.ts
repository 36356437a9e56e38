import type { Invitation } from '../invitation.ts';
import type { Member } from '../member.ts';
import type { Policy } from '../session.ts';
import { memberStatus } from './member-status.ts';
import { DAY, isExpired, toTimestamp } from './time.ts';

/** What becomes of a reminder that has come due: it leaves, this one is left out, or there will be no more. */
export type ReminderDecision = 'send' | 'skip' | 'stop';

/**
 * When the next reminder of an invitation leaves.
 * @param after epoch milliseconds; reminders of this moment or before are past
 * @returns null when there is none before the link dies
 */
export function nextReminder(
  { sentAt, expiresAt }: Pick<Invitation, 'sentAt' | 'expiresAt'>,
  { reminderDays }: Pick<Policy, 'reminderDays'>,
  after: number,
): string | null {
  const moments = reminderDays
    .map((days) => Date.parse(sentAt) + days * DAY)
    .filter((at) => at > after && !isExpired({ expiresAt }, at));
  return moments.length === 0 ? null : toTimestamp(Math.min(...moments));
}

/** Decides what becomes of a reminder that is due: only somebody who waits with a working link is reminded. @param now epoch milliseconds, the server's */
export function decideReminder(
  member: Pick<Member, 'email' | 'account' | 'invitation'>,
  now: number,
): ReminderDecision {
  switch (memberStatus(member, now)) {
    case 'waiting':
      return 'send';
    // The invitation itself is still on its way: there is nothing to be reminded of yet.
    case 'queued':
      return 'skip';
    case 'no-email':
    case 'not-invited':
    case 'undeliverable':
    case 'expired':
    case 'revoked':
    case 'active':
    case 'disabled':
      return 'stop';
  }
}
