import type { Client } from '../client.ts';
import type { Invitation } from '../invitation.ts';
import type { Member } from '../member.ts';
import { isExpired } from './time.ts';

/** The status of a member. It is derived, not stored: some statuses depend on the time. */
export type MemberStatus =
  | 'no-email'
  | 'not-invited'
  | 'queued'
  | 'waiting'
  | 'undeliverable'
  | 'expired'
  | 'revoked'
  | 'active'
  | 'disabled';

/** Every status, most urgent first; `rollUp` uses this order. */
export const memberStatuses = [
  'undeliverable',
  'expired',
  'no-email',
  'not-invited',
  'waiting',
  'queued',
  'revoked',
  'disabled',
  'active',
] as const satisfies readonly MemberStatus[];

/**
 * Returns the status of a member at a moment.
 * @param now the server's time in epoch milliseconds
 * @example
 * memberStatus(member, portal.clock.now()) // 'waiting'
 */
export function memberStatus(
  member: Pick<Member, 'email' | 'account' | 'invitation'>,
  now: number,
): MemberStatus {
  if (member.account?.status === 'disabled') return 'disabled';
  if (member.account?.status === 'active') return 'active';
  if (member.email === null) return 'no-email';
  return member.invitation === null ? 'not-invited' : invitationStatus(member.invitation, now);
}

function invitationStatus(invitation: Invitation, now: number): MemberStatus {
  switch (invitation.status) {
    case 'accepted':
      return 'active';
    case 'revoked':
      return 'revoked';
    case 'open':
      // Takes precedence over expiry: the address must be corrected, a resend would not help.
      if (invitation.delivery.status === 'bounced' || invitation.delivery.status === 'blocked')
        return 'undeliverable';
      if (isExpired(invitation, now)) return 'expired';
      return invitation.delivery.status === 'queued' || invitation.delivery.status === 'deferred'
        ? 'queued'
        : 'waiting';
  }
}

/** A summary of a client's members. */
export interface RollUp {
  /** The number of owners with an active account. */
  activated: number;
  owners: number;
  /** The most urgent status of any member, and the members that have it, soonest expiry first; null without members. */
  urgent: { status: MemberStatus; members: Member[] } | null;
  /** When the latest invitation of any member was sent, whatever became of it. */
  invitedAt: string | null;
  /** When the first open invitation of any member expires or expired. */
  expiresAt: string | null;
  /** The latest login of any member. */
  lastLoginAt: string | null;
}

/**
 * Summarizes a client's members, such as "1 of 2 activated", with the most urgent status.
 * @param now the server's time in epoch milliseconds
 */
export function rollUp(client: Pick<Client, 'members'>, now: number): RollUp {
  const owners = client.members.filter((member) => member.role === 'owner');
  const invitations = client.members.flatMap(({ invitation }) => invitation ?? []);
  const expiries = invitations.flatMap(({ status, expiresAt }) => (status === 'open' ? expiresAt : []));
  const logins = client.members.flatMap((member) => member.account?.lastLoginAt ?? []);
  return {
    activated: owners.filter((owner) => memberStatus(owner, now) === 'active').length,
    owners: owners.length,
    urgent: mostUrgent(client.members, now),
    invitedAt: latestOf(invitations.map(({ sentAt }) => sentAt)),
    expiresAt: expiries.reduce<string | null>(
      (first, at) => (first === null || at < first ? at : first),
      null,
    ),
    lastLoginAt: latestOf(logins),
  };
}

const latestOf = (moments: readonly string[]): string | null =>
  moments.reduce<string | null>((latest, at) => (latest === null || at > latest ? at : latest), null);

function mostUrgent(members: Member[], now: number): RollUp['urgent'] {
  for (const status of memberStatuses) {
    const concerned = members.filter((member) => memberStatus(member, now) === status);
    if (concerned.length > 0) return { status, members: concerned.sort(bySoonestExpiry) };
  }
  return null;
}

function bySoonestExpiry(a: Member, b: Member): number {
  const [x, y] = [a.invitation?.expiresAt ?? '', b.invitation?.expiresAt ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}
