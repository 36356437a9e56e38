import type { Client } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import {
  describeError,
  describeRefusal,
  formatDate,
  type DateStyle,
  type Messages,
} from '../../messages/index.ts';
import type { RecipientState, SendInviteDialogState } from './useSendInviteDialog.ts';
import type { TestMailState } from './useTestMail.ts';

/** Why nothing can be sent now. */
export function describeSendDisabledReason(
  { disabledReason, now }: SendInviteDialogState,
  messages: Messages,
): string | undefined {
  switch (disabledReason?.code) {
    case 'offline':
      return messages.sendInvite.offline;
    case 'checking':
      return messages.bulkSend.checking;
    case 'no-recipients':
      return messages.sendInvite.noRecipients;
    case 'refused':
      return describeRefusal(disabledReason, disabledReason.member, now, messages);
    case undefined:
      return undefined;
  }
}

/** Why no test mail can be sent now. */
export function describeTestMailDisabledReason(
  { disabledReason }: TestMailState,
  { sendInvite, disabledReason: reasons }: Messages,
): string | undefined {
  switch (disabledReason?.code) {
    case 'forbidden':
      return reasons.forbiddenToSend;
    case 'no-recipients':
      return sendInvite.preview.noRecipient;
    case 'cooldown':
      return sendInvite.test.cooldown(disabledReason.seconds);
    case undefined:
      return undefined;
  }
}

/** Why a recipient cannot be selected, or that it would not be the first invitation. */
export function describeRecipient(
  { member, decision }: RecipientState,
  now: number,
  messages: Messages,
): string | undefined {
  if (decision === null) return undefined;
  if (!decision.ok) return describeRefusal(decision, member, now, messages);
  return decision.kind === 'resend' ? messages.sendInvite.resend : undefined;
}

/** Which links stop working when it is sent. */
export function describeReplacedLinks(
  { replacedInvitations: [first, ...others] }: SendInviteDialogState,
  { sendInvite }: Messages,
  style: DateStyle,
): string | null {
  if (first === undefined) return null;
  return others.length === 0
    ? sendInvite.oldLinkStops(formatDate(first.sentAt, style))
    : sendInvite.oldLinksStop;
}

/** Why the send failed, or why the portal refused the recipients. */
export function describeSendFailure(
  { error, refused, now }: SendInviteDialogState,
  { members }: Pick<Client, 'members'>,
  messages: Messages,
): string | null {
  if (error) return describeError(error, messages);
  const sentences = refused.flatMap((refusal) => {
    const member = members.find(({ id }) => id === refusal.memberId);
    return member
      ? messages.sendInvite.notSent(fullName(member.name), describeRefusal(refusal, member, now, messages))
      : [];
  });
  return refused.length === 0 ? null : sentences.join(' ');
}
