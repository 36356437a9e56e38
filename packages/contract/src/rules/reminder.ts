import type { Invitation } from '../invitation.ts';
import type { Member } from '../member.ts';
import type { Policy } from '../session.ts';
import { memberStatus } from './member-status.ts';
import { DAY, isExpired, toTimestamp } from './time.ts';

/** What to do with a reminder that is due: send it, skip this one, or stop all reminders. */
export type ReminderDecision = 'send' | 'skip' | 'stop';

/**
 * Returns when the next reminder of an invitation is sent.
 * @param after epoch milliseconds; earlier reminders, and one at this instant, are in the past
 * @returns null if there is none before the link expires
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

/** Decides what to do with a reminder that is due: only members with a valid, delivered link are reminded. @param now the server's time in epoch milliseconds */
export function decideReminder(
  member: Pick<Member, 'email' | 'account' | 'invitation'>,
  now: number,
): ReminderDecision {
  switch (memberStatus(member, now)) {
    case 'waiting':
      return 'send';
    // The invitation has not arrived yet.
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
