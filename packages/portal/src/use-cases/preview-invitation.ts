import type { MailPreview, Member, PreviewInput, TestMailResult } from '@foyer/contract';
import { cooldownEnd, expiryOf, toTimestamp } from '@foyer/contract/rules';
import { Problem } from '../http/problem.ts';
import { composeInvitation } from '../mail/compose.ts';
import type { FirmReads, FirmTransaction } from '../store/portal-store.ts';
import type { StaffContext } from './context.ts';
import { getClient } from './directory.ts';
import { lockMember, requireMember } from './find-member.ts';
import { requireFirm, hasEmail, normalizeMessage } from './issue-invitation.ts';
import { previewLink, toMailDraft } from './mail-draft.ts';
import { requireForm } from './forms.ts';
import { sendRefusal } from './update-member.ts';

/** An invitation as it would be mailed now, with a link that leads nowhere. Writes nothing. @throws Problem `not-found`, `not-invitable`, `validation` */
export async function previewInvitation(
  reads: FirmReads,
  context: StaffContext,
  clientId: string,
  input: PreviewInput,
): Promise<MailPreview> {
  const { viewer, now, ports } = context;
  const client = await getClient(reads, clientId);
  const member = reachable(requireMember(client, input.memberId));
  const firm = await requireFirm(reads);
  const draft = toMailDraft(requireForm(context, input.formId), normalizeMessage(input.message));
  const { subject, html, text } = composeInvitation(
    { mailId: 'preview', firm, client, member, inviter: viewer },
    { ...draft, expiresAt: toTimestamp(expiryOf(now, firm.policy)) },
    previewLink(ports.links),
    ports,
  );
  return { subject, html, text };
}

/** Mails the same to the viewer; not more often than an invitation. @throws Problem `not-found`, `not-invitable`, `cooldown`, `validation` */
export async function testInvitation(
  tx: FirmTransaction,
  context: StaffContext,
  clientId: string,
  input: PreviewInput,
): Promise<TestMailResult> {
  const { firmId, viewer, now, ports } = context;
  const found = await lockMember(tx, { clientId, memberId: input.memberId });
  const member = reachable(found.member);
  const firm = await requireFirm(tx);
  const draft = toMailDraft(requireForm(context, input.formId), normalizeMessage(input.message));
  const sentAt = await tx.lastMailAt('test', member.id);
  const until = sentAt === null ? now : cooldownEnd({ sentAt }, firm.policy);
  if (now < until) throw sendRefusal({ ok: false, reason: 'cooldown', until: toTimestamp(until) }, now);
  const at = toTimestamp(now);
  await tx.insertMail({
    id: ports.ids.next('ml'),
    firmId,
    kind: 'test',
    clientId,
    memberId: member.id,
    invitationId: null,
    sendCount: 0,
    to: viewer.email,
    draft,
    state: 'queued',
    attempts: 0,
    runAt: at,
    reason: null,
    createdAt: at,
    bulkSendId: null,
  });
  return { email: viewer.email };
}

function reachable(member: Member): Member & { email: string } {
  if (!hasEmail(member)) throw new Problem('not-invitable', { reason: 'no-email' });
  return member;
}
