import type { Member, Session } from '@foyer/sdk';
import { decideSend, isJustSent, memberStatus, type MemberStatus } from '@foyer/sdk/rules';

const labels: Record<MemberStatus, string> = {
  'no-email': 'No e-mail address',
  'not-invited': 'Not invited',
  queued: 'On its way',
  waiting: 'Waiting for the member',
  undeliverable: 'Could not be delivered',
  expired: 'Expired',
  revoked: 'Withdrawn',
  active: 'Active',
  disabled: 'Disabled',
};

/** Label of a member's status. */
export const statusOf = (member: Member, now: number): string =>
  member.invitation && isJustSent(member.invitation, now)
    ? 'Invitation sent just now'
    : labels[memberStatus(member, now)];

/** Whether the portal would accept an invitation to this member. */
export const maySend = (member: Member, { viewer, policy }: Session, now: number): boolean =>
  decideSend(member, { now, policy, viewer }).ok;
