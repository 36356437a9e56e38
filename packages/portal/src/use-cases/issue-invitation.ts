import type { FormRef, Invitation, Member, StaffRef } from '@foyer/contract';
import { expiryOf, hashToken, nextReminder, toTimestamp } from '@foyer/contract/rules';
import { Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { FirmRecord, TimelineRecord, LinkRecord, MailRecord, SendRecords } from '../store/records.ts';
import { toTimelineEntries, appendTimeline, type Attribution } from './append-timeline.ts';

/** The content and sender of an invitation. */
export interface IssueInput {
  firm: FirmRecord;
  sentBy: StaffRef;
  form: FormRef | null;
  message: string | null;
  automatic: boolean;
  now: number;
  /** Who caused it, for the timeline: `sentBy`, or the member who requested a new link. */
  by: Attribution['by'];
  ports: Ports;
  /** The bulk send that it is part of, if any. */
  bulkSendId?: string;
}

/**
 * Creates or renews the invitation of a member: a new link, a new expiry date and a mail in the outbox.
 * Older links are invalidated and their queued mails cancelled. The caller publishes the change.
 */
export async function issueInvitation(
  tx: FirmTransaction,
  member: Member & { email: string },
  issue: IssueInput,
): Promise<Invitation> {
  const { sends, timeline } = await prepareSend(member, issue);
  const { invitation, link, mail } = sends;
  await tx.cancelMails(invitation.id, { reason: 'revoked', at: invitation.sentAt });
  await tx.saveInvitation(invitation);
  await tx.insertLink(link);
  await tx.insertMail(mail);
  await tx.appendTimeline(timeline);
  return invitation;
}

/**
 * Creates or renews the invitations of many members, for a bulk send.
 * @returns the id of each member's mail
 */
export async function issueInvitations(
  tx: FirmTransaction,
  members: readonly (Member & { email: string })[],
  issue: IssueInput & { bulkSendId: string },
): Promise<ReadonlyMap<string, string>> {
  const prepared = await Promise.all(members.map((member) => prepareSend(member, issue)));
  // A resend is allowed only when no mail is queued, unless its link has expired.
  const stale = members.flatMap(({ invitation }) =>
    invitation?.status === 'open' && ['queued', 'deferred'].includes(invitation.delivery.status)
      ? invitation.id
      : [],
  );
  for (const invitationId of stale)
    await tx.cancelMails(invitationId, { reason: 'revoked', at: toTimestamp(issue.now) });
  await tx.insertSends(prepared.map(({ sends }) => sends));
  await tx.appendTimeline(prepared.flatMap(({ timeline }) => timeline));
  return new Map(prepared.map(({ sends: { mail } }) => [mail.memberId, mail.id]));
}

/** Creates the records of a send. Writes nothing. */
async function prepareSend(
  member: Member & { email: string },
  issue: IssueInput,
): Promise<{ sends: SendRecords; timeline: TimelineRecord[] }> {
  const { firm, ports } = issue;
  const previous = member.invitation?.status === 'open' ? member.invitation : null;
  const id = previous?.id ?? ports.ids.next('iv');
  const sendCount = (previous?.sendCount ?? 0) + 1;
  const sentAt = toTimestamp(issue.now);
  const expiresAt = toTimestamp(expiryOf(issue.now, firm.policy));
  const invitation: Invitation = {
    id,
    memberId: member.id,
    status: 'open',
    sentAt,
    expiresAt,
    sendCount,
    sentBy: { id: issue.sentBy.id, name: issue.sentBy.name },
    form: issue.form && { id: issue.form.id, name: issue.form.name },
    message: issue.message,
    automatic: issue.automatic,
    revokedAt: null,
    revokedReason: null,
    delivery: { status: 'queued', at: sentAt, reason: null },
    nextReminderAt: nextReminder({ sentAt, expiresAt }, firm.policy, issue.now),
  };
  const tokenHash = await hashToken(await ports.tokens.deriveLinkToken({ invitationId: id, sendCount }));
  const link: LinkRecord = {
    firmId: firm.id,
    clientId: member.clientId,
    memberId: member.id,
    invitationId: id,
    sendCount,
    tokenHash,
    kid: ports.tokens.kid,
    sentAt,
  };
  const mail: MailRecord = {
    id: ports.ids.next('ml'),
    firmId: firm.id,
    kind: 'invitation',
    clientId: member.clientId,
    memberId: member.id,
    invitationId: id,
    sendCount,
    to: member.email,
    draft: null,
    state: 'queued',
    attempts: 0,
    runAt: sentAt,
    reason: null,
    createdAt: sentAt,
    bulkSendId: issue.bulkSendId ?? null,
  };
  const timeline = toTimelineEntries(
    member.id,
    issue,
    {
      type: sendCount === 1 ? 'invited' : 'resent',
      email: member.email,
      expiresAt,
      automatic: issue.automatic,
    },
    ...(invitation.form === null ? [] : [{ type: 'form-requested', form: invitation.form } as const]),
  );
  return { sends: { invitation, link, mail }, timeline };
}

/** Queues an access notice. */
export async function issueAccessNotice(
  tx: FirmTransaction,
  member: Member & { email: string },
  { firm, ports, now, by }: Pick<IssueInput, 'firm' | 'ports' | 'now' | 'by'>,
): Promise<void> {
  const at = toTimestamp(now);
  await tx.insertMail({
    id: ports.ids.next('ml'),
    firmId: firm.id,
    kind: 'access-notice',
    clientId: member.clientId,
    memberId: member.id,
    invitationId: null,
    sendCount: 0,
    to: member.email,
    draft: null,
    state: 'queued',
    attempts: 0,
    runAt: at,
    reason: null,
    createdAt: at,
    bulkSendId: null,
  });
  await appendTimeline(tx, member.id, { now, by }, { type: 'notified', email: member.email });
}

/** Returns the firm. @throws Problem `not-found` */
export async function requireFirm(tx: Pick<FirmTransaction, 'firm'>): Promise<FirmRecord> {
  const firm = await tx.firm();
  if (firm === null) throw new Problem('not-found', { detail: 'There is no such firm' });
  return firm;
}

/** Stores an empty message as `null`. */
export const normalizeMessage = (message: string | null | undefined): string | null => message || null;

/** Whether a member has an e-mail address. */
export const hasEmail = (member: Member): member is Member & { email: string } => member.email !== null;
