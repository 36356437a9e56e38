import type { Form, Member, NewMember } from '@foyer/contract';
import { fullName, mailOnAdd, parseAddress, type AddressHolder } from '@foyer/contract/rules';
import { fieldProblem, Problem } from '../http/problem.ts';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { FirmRecord } from '../store/records.ts';
import { AddressTakenError } from '../store/store-errors.ts';
import type { StaffContext } from './context.ts';
import { byStaff, appendTimeline } from './append-timeline.ts';
import { externalIdProblem } from './external-id.ts';
import { hasEmail, issueAccessNotice, issueInvitation } from './issue-invitation.ts';
import { describeSuppression, getSuppression } from './suppression.ts';

/** How a member is added. */
export interface JoinOptions {
  firm: FirmRecord;
  clientId: string;
  /** The JSON pointer of the member in the request's body: '' or '/members/0'. */
  pointer: string;
  /** Whether owners are invited, and the form and message of their invitations. Guests get neither. */
  sendInvitations: boolean;
  form: Form | null;
  message: string | null;
}

/** An address as entered, and as compared. */
export interface MemberAddress {
  original: string;
  canonical: string;
}

/** Parses the address of a member. @returns `null` when there is none @throws Problem `validation` */
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

/** Inserts a member and queues its mail. The caller publishes the change. */
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
    externalId: member.externalId ?? null,
    clientId,
    role: member.role,
    name: member.name,
    email: address?.original ?? null,
    locale: member.locale ?? firm.locale,
  };
  try {
    await tx.insertMember({ ...own, accountId: account?.id ?? null });
  } catch (thrown) {
    // Another transaction has taken the address since the decision.
    if (thrown instanceof AddressTakenError) throw emailTaken(null, pointer);
    externalIdProblem('member', pointer)(thrown);
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
  // The mail is automatic, so the request succeeds without it; the timeline records why.
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

/** The problem of adding a person twice. */
export function alreadyMember(): Problem {
  const detail = 'This person is a member of the client already';
  return new Problem('conflict', {
    reason: 'already-member',
    detail,
    errors: [{ pointer: '/email', code: 'already-member', detail }],
  });
}

/** The problem of an address that another owner has. @param owner the owner, if known */
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
