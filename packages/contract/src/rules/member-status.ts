import type { Client } from '../client.ts';
import type { Invitation } from '../invitation.ts';
import type { Member } from '../member.ts';
import { isExpired } from './time.ts';

/** Where a member stands, as the list shows it. */
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

/** Every status, the most urgent first: this is the order in which a client's line speaks of its members. */
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
 * Where a member stands at a moment.
 * @param member the member with its account and its latest invitation
 * @param now epoch milliseconds, the server's
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
      // A wrong address stays wrong after 30 days: the remedy is to mend it, not to wait or to resend.
      if (invitation.delivery.status === 'bounced' || invitation.delivery.status === 'blocked')
        return 'undeliverable';
      if (isExpired(invitation, now)) return 'expired';
      return invitation.delivery.status === 'queued' || invitation.delivery.status === 'deferred'
        ? 'queued'
        : 'waiting';
  }
}

/** A client's members in one line. */
export interface RollUp {
  /** Owners with an active account. */
  activated: number;
  owners: number;
  /** The most urgent status among all members and whose it is, soonest expiry first; null without members. */
  urgent: { status: MemberStatus; members: Member[] } | null;
  /** The latest login of any member. */
  lastLoginAt: string | null;
}

/**
 * Sums a client up: "1 of 2 activated", and what is most urgent.
 * @param now epoch milliseconds, the server's
 */
export function rollUp(client: Pick<Client, 'members'>, now: number): RollUp {
  const owners = client.members.filter((member) => member.role === 'owner');
  const logins = client.members.flatMap((member) => member.account?.lastLoginAt ?? []);
  return {
    activated: owners.filter((owner) => memberStatus(owner, now) === 'active').length,
    owners: owners.length,
    urgent: mostUrgent(client.members, now),
    lastLoginAt: logins.length === 0 ? null : logins.reduce((latest, at) => (at > latest ? at : latest)),
  };
}

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
