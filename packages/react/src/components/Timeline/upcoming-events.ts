import type { Member } from '@foyer/sdk';

/** Something that will happen while the invitation is not accepted. */
export interface UpcomingEvent {
  type: 'link-expires' | 'next-reminder';
  /** RFC 3339. */
  at: string;
}

/**
 * What will happen to a member while the invitation is open, the latest first.
 * @param now epoch milliseconds, the server's
 */
export function getUpcomingEvents({ invitation }: Pick<Member, 'invitation'>, now: number): UpcomingEvent[] {
  if (invitation?.status !== 'open' || Date.parse(invitation.expiresAt) <= now) return [];
  // An invitation that never arrived cannot be accepted.
  if (invitation.delivery.status === 'bounced' || invitation.delivery.status === 'blocked') return [];
  const { expiresAt, nextReminderAt } = invitation;
  return [
    { type: 'link-expires', at: expiresAt },
    ...(nextReminderAt === null ? [] : [{ type: 'next-reminder' as const, at: nextReminderAt }]),
  ];
}
