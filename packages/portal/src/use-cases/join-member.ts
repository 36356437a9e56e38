import type { Form, Member, NewMember } from '@foyer/contract';
import { fullName, mailOnAdd, parseAddress, type AddressHolder } from '@foyer/contract/rules';
import { fieldProblem, Problem } from '../http/problem.ts';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { FirmRecord } from '../store/records.ts';
import { AddressTakenError } from '../store/store-errors.ts';
import type { StaffContext } from './context.ts';
import { byStaff, appendTimeline } from './append-timeline.ts';
import { hasEmail, issueAccessNotice, issueInvitation } from './issue-invitation.ts';
import { describeSuppression, getSuppression } from './suppression.ts';

/** How a member joins. */
export interface JoinOptions {
  firm: FirmRecord;
  clientId: string;
  /** Where the member stands in the request's body, for pointers: '' or '/members/0'. */
  pointer: string;
  /** Whether owners are invited too, and what goes with their invitations; a guest's goes alone. */
  sendInvitations: boolean;
  form: Form | null;
  message: string | null;
}

/** An address as it is kept and as it is compared. */
export interface MemberAddress {
  original: string;
  canonical: string;
}

/** Reads the address of a member; null when there is none. */
export function addressOf(member: Pick<NewMember, 'email'>, pointer: string): MemberAddress | null {
  if (!member.email) return null;
  const parsed = parseAddress(member.email);
  if (!parsed.ok)
    throw fieldProblem(
      `${pointer}/email`,
      parsed.reason,
      'This is not an e-mail address that mail can be sent to',
    );
  return parsed;
}

/** Writes a member whose joining was decided, and whatever mail goes with it. The caller announces. */
export async function joinMember(
  tx: FirmTransaction,
  context: StaffContext,
  member: NewMember,
  joining: JoinOptions,
): Promise<void> {
  const { firm, clientId, pointer } = joining;
  const { ports, now, viewer } = context;
  const address = addressOf(member, pointer);
  const account = address && (await tx.ensureAccount(address.canonical, ports.ids.next('ac'))).account;
  const memberId = ports.ids.next('mb');
  const own = {
    id: memberId,
    clientId,
    role: member.role,
    name: member.name,
    email: address?.original ?? null,
    locale: member.locale ?? firm.locale,
  };
  try {
    await tx.insertMember({ ...own, accountId: account?.id ?? null });
  } catch (thrown) {
    // Lost the race for the address: the decision was made before the other transaction ended.
    if (thrown instanceof AddressTakenError) throw emailTaken(null, pointer);
    throw thrown;
  }
  const by = byStaff(viewer);
  await appendTimeline(tx, memberId, { now, by }, { type: 'added', role: member.role });
  const joined: Member = { ...own, account, invitation: null };
  if (!hasEmail(joined)) return;
  const mail = mailOnAdd(member, {
    policy: firm.policy,
    viewer,
    account,
    sendInvitations: joining.sendInvitations,
  });
  if (mail === 'none') return;
  const suppression = await getSuppression(tx, joined);
  // Nobody asked for this mail in particular, so nobody is answered: the timeline tells why there was none.
  if (suppression !== null)
    return appendTimeline(
      tx,
      memberId,
      { now, by: { kind: 'portal' } },
      { type: 'delivery', status: 'blocked', reason: describeSuppression(suppression) },
    );
  switch (mail) {
    case 'notice':
      return issueAccessNotice(tx, joined, { firm, ports, now, by });
    case 'invite': {
      const isGuest = member.role === 'guest';
      await issueInvitation(tx, joined, {
        firm,
        sentBy: viewer,
        form: isGuest ? null : joining.form,
        message: isGuest ? null : joining.message,
        automatic: isGuest,
        now,
        by,
        ports,
      });
    }
  }
}

/** One person is a member of a client once. */
export function alreadyMember(): Problem {
  const detail = 'This person is a member of the client already';
  return new Problem('conflict', {
    reason: 'already-member',
    detail,
    errors: [{ pointer: '/email', code: 'already-member', detail }],
  });
}

/** Names whose the address is, when that is known. */
export function emailTaken(owner: AddressHolder['owner'], pointer: string): Problem {
  const detail =
    owner === null
      ? 'Another owner already signs in with this address.'
      : `${fullName(owner.name)}, owner of ${owner.clientName}, already signs in with this address.`;
  return new Problem('email-taken', {
    detail,
    errors: [{ pointer: `${pointer}/email`, code: 'email-taken', detail }],
  });
}
