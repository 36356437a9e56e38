import type { Client, Member, SendResult } from '@foyer/sdk';
import { decideSend, expiryOf, fullName, recipientsOf, type SendDecision } from '@foyer/sdk/rules';
import { useState } from 'react';
import {
  describeError,
  describeRefusal,
  formatDate,
  useDateStyle,
  useMessages,
} from '../../messages/index.ts';
import { useFoyer, useNotify, useOnline, useServerNow } from '../../provider/index.ts';
import { useSendInvite, type MailPreviewInput, type SendInviteInput } from '../../query/index.ts';
import {
  useGuardedSend,
  useInviteContent,
  type InviteDraft,
  type SendControl,
} from '../InviteContent/index.ts';
import { needsSecondTicks } from '../MemberRow/index.ts';

export interface UseSendInviteDialogOptions extends SendControl<SendInviteInput> {
  client: Client;
  /** One member. Default: all owners to choose from. */
  memberId?: string | undefined;
  /** At least one invitation has left. */
  onSent?: ((result: SendResult) => void) | undefined;
}

/** One person who may be mailed. */
export interface RecipientChoice {
  member: Member;
  name: string;
  chosen: boolean;
  /** Why they cannot be chosen; or that it is not the first time. */
  note: string | undefined;
  canBeChosen: boolean;
  setChosen: (chosen: boolean) => void;
}

/** What the dialog shows and does. */
export interface SendInviteDialogState extends InviteDraft {
  title: string;
  /** Whom or what it is about, if there is more to say. */
  sub: string | undefined;
  choices: RecipientChoice[];
  /** Whose mail a preview and a test show: the first who is chosen, or the one it is about; null when nobody has an address. */
  mail: MailPreviewInput | null;
  mailTo: string;
  /** Until when the links will work, written out. */
  worksUntil: string | null;
  /** The sentence about links that stop working. */
  replaces: string | null;
  sendLabel: string;
  /** Why nothing can be sent now. */
  whyNot: string | undefined;
  isSending: boolean;
  /** What went wrong; everything typed is still there. */
  error: string | null;
  send: () => void;
}

/**
 * Sending to one member or to the owners of a client: who, with which form, with which words.
 * @example
 * const { choices, send, sendLabel } = useSendInviteDialog({ client, onSent: close });
 */
export function useSendInviteDialog({
  client,
  memberId,
  onSent,
  ...control
}: UseSendInviteDialogOptions): SendInviteDialogState {
  const messages = useMessages();
  const { sendInvite: say } = messages;
  const style = useDateStyle();
  const { session } = useFoyer();
  const online = useOnline();
  const notify = useNotify();
  const sendInvite = useSendInvite();
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);

  const { members } = recipientsOf(client, memberId === undefined ? 'owners' : [memberId]);
  const now = useServerNow((minute) => needsSecondTicks(members, session?.policy, minute));
  const decided = members.map((member) => ({
    member,
    decision: session ? decideSend(member, { now, policy: session.policy, viewer: session.viewer }) : null,
  }));
  const chosen = decided
    .filter(({ member, decision }) => decision?.ok && !leftOut.includes(member.id))
    .map(({ member }) => member);
  const [only] = members;
  const { content, ...fields } = useInviteContent(only?.invitation?.form?.id);
  const guarded = useGuardedSend(sendInvite, control, told);
  const result = sendInvite.data;
  const shown = chosen[0] ?? members.find(({ email }) => email !== null);

  return {
    title: memberId === undefined || !only ? say.titleAllOwners : say.titleFor(fullName(only.name)),
    sub: memberId === undefined ? client.name : (only?.email ?? undefined),
    choices: decided.map(choiceOf),
    ...fields,
    mail: shown?.email ? { clientId: client.id, memberId: shown.id, ...content } : null,
    mailTo: shown === undefined ? '' : fullName(shown.name),
    worksUntil: session ? formatDate(new Date(expiryOf(now, session.policy)).toISOString(), style) : null,
    replaces: replacedBy(chosen),
    sendLabel: memberId === undefined ? say.sendCount(chosen.length) : messages.actions.sendInvite,
    whyNot: whyNot(),
    isSending: guarded.isPending,
    error: guarded.error
      ? describeError(guarded.error, messages)
      : result?.sent.length === 0
        ? refusalsOf(result)
        : null,
    send,
  };

  function choiceOf({
    member,
    decision,
  }: {
    member: Member;
    decision: SendDecision | null;
  }): RecipientChoice {
    return {
      member,
      name: fullName(member.name),
      chosen: chosen.includes(member),
      canBeChosen: decision?.ok ?? false,
      note:
        decision === null
          ? undefined
          : decision.ok
            ? decision.kind === 'resend'
              ? say.resend
              : undefined
            : describeRefusal(decision, member, now, messages),
      setChosen: (yes) =>
        setLeftOut((ids) => (yes ? ids.filter((id) => id !== member.id) : [...ids, member.id])),
    };
  }

  function replacedBy(sent: readonly Member[]): string | null {
    const open = sent.flatMap(({ invitation }) => (invitation?.status === 'open' ? invitation : []));
    const [first] = open;
    if (first === undefined) return null;
    return open.length === 1 ? say.oldLinkStops(formatDate(first.sentAt, style)) : say.oldLinksStop;
  }

  function whyNot(): string | undefined {
    if (!online) return say.offline;
    if (chosen.length > 0) return undefined;
    const [first] = decided;
    if (memberId === undefined || !first?.decision || first.decision.ok) return say.noRecipients;
    return describeRefusal(first.decision, first.member, now, messages);
  }

  function refusalsOf({ skipped }: SendResult): string {
    const sentences = skipped.flatMap((refusal) => {
      const member = members.find(({ id }) => id === refusal.memberId);
      return member
        ? say.notSent(fullName(member.name), describeRefusal(refusal, member, now, messages))
        : [];
    });
    return sentences.join(' ');
  }

  function send() {
    guarded.send({ clientId: client.id, recipients: chosen.map(({ id }) => id), ...content });
  }

  function told(outcome: SendResult) {
    const [first] = outcome.sent;
    if (first === undefined) return;
    const missed = outcome.skipped.length;
    const text =
      outcome.sent.length === 1
        ? messages.toast.sent(fullName(first.name))
        : messages.toast.sentCount(outcome.sent.length);
    notify({ text, icon: 'just-sent', tone: 'info' });
    if (missed > 0)
      notify({
        text: messages.toast.someFailed(missed, missed + outcome.sent.length),
        icon: 'undeliverable',
        tone: 'critical',
      });
    onSent?.(outcome);
  }
}
