import type { Client } from '../client.ts';
import type { Member } from '../member.ts';
import type { Recipients, SendRefusal } from '../requests.ts';
import type { Policy, Viewer } from '../session.ts';
import { cooldownEnd, isExpired, toTimestamp } from './time.ts';

/** Whether an invitation can be sent now, and whether it is a resend. */
export type SendDecision =
  | { ok: true; kind: 'send' | 'resend' }
  | { ok: false; reason: SendRefusal; until?: string };

/** What a decision about sending depends on besides the member. */
export interface SendContext {
  /** The server's time in epoch milliseconds. */
  now: number;
  policy: Pick<Policy, 'resendCooldownSeconds'>;
  viewer: Pick<Viewer, 'permissions'>;
}

/**
 * Decides whether a member can be sent an invitation now. User interfaces use it to explain disabled buttons. The portal decides with `decideSendTo`, which also checks suppressed addresses.
 * @example
 * decideSend(member, { now, policy, viewer }) // { ok: false, reason: 'cooldown', until: '2026-11-22T09:41:00.000Z' }
 */
export function decideSend(member: Member, { now, policy, viewer }: SendContext): SendDecision {
  if (!viewer.permissions.includes('invitations.send')) return { ok: false, reason: 'forbidden' };
  if (member.account?.status === 'disabled') return { ok: false, reason: 'disabled' };
  if (member.account?.status === 'active') return { ok: false, reason: 'already-active' };
  if (member.email === null) return { ok: false, reason: 'no-email' };
  const { invitation } = member;
  if (invitation === null || invitation.status === 'revoked') return { ok: true, kind: 'send' };
  if (invitation.status === 'accepted') return { ok: false, reason: 'already-active' };
  if (invitation.delivery.status === 'blocked') return { ok: false, reason: 'suppressed' };
  const until = cooldownEnd(invitation, policy);
  if (now < until) return { ok: false, reason: 'cooldown', until: toTimestamp(until) };
  // A queued mail will arrive on its own, unless its link has expired.
  const { status, unknownOutcome } = invitation.delivery;
  const inQueue = status === 'queued' || (status === 'deferred' && unknownOutcome !== true);
  if (inQueue && !isExpired(invitation, now)) return { ok: false, reason: 'queued' };
  return { ok: true, kind: 'resend' };
}

/**
 * Resolves the recipients of a send.
 * @returns the members in the order of the client, and the ids that are not members of it
 */
export function recipientsOf(
  client: Pick<Client, 'members'>,
  recipients: Recipients,
): { members: Member[]; unknown: string[] } {
  const owners = client.members.filter((member) => member.role === 'owner');
  if (recipients === 'owners') return { members: owners, unknown: [] };
  if (recipients === 'owners-not-active')
    return { members: owners.filter((owner) => owner.account?.status !== 'active'), unknown: [] };
  const wanted = new Set(recipients);
  const members = client.members.filter((member) => wanted.delete(member.id));
  return { members, unknown: [...wanted] };
}
