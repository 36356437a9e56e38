import type { ChangedMember, Client, Member } from '@foyer/sdk';
import { decideChangeEmail, fullName, parseAddress } from '@foyer/sdk/rules';
import { useState } from 'react';
import { describeError, formatDate, useDateStyle, useMessages } from '../../messages/index.ts';
import { useFoyer, useNotify, useOnline } from '../../provider/index.ts';
import { useUpdateMember, type UpdateMemberInput } from '../../query/index.ts';
import { useGuardedSend, type SendControl } from '../InviteContent/index.ts';
import { errorKey, errorsAt, type MemberDraft } from '../MemberFields/index.ts';

export interface UseFixAddressDialogOptions extends SendControl<UpdateMemberInput> {
  client: Client;
  memberId: string;
  /** The address is another one now; whether it was sent to stands in the member. */
  onFixed?: ((changed: ChangedMember) => void) | undefined;
}

/** What the dialog shows and does. */
export interface FixAddressDialogState {
  title: string;
  email: string;
  setEmail: (email: string) => void;
  /** Why the last mail did not arrive. */
  lastMail: string | undefined;
  sendNow: boolean;
  setSendNow: (send: boolean) => void;
  /** Whether an invitation may go along at all. */
  maySend: boolean;
  /** What ends with the old address. */
  ends: string | null;
  /** Whom it mails, by name. */
  mailed: string[];
  saveLabel: string;
  whyNot: string | undefined;
  /** Beside the field. */
  fieldError: string | undefined;
  /** What belongs to no field. */
  error: string | null;
  isSaving: boolean;
  save: () => void;
}

/**
 * Changing a member's address, and sending to the new one in the same step; the old link dies.
 * @example
 * const { email, setEmail, save } = useFixAddressDialog({ client, memberId: grace.id });
 */
export function useFixAddressDialog({
  client,
  memberId,
  onFixed,
  ...control
}: UseFixAddressDialogOptions): FixAddressDialogState {
  const messages = useMessages();
  const { fixAddress: say, disabledReason } = messages;
  const style = useDateStyle();
  const { session } = useFoyer();
  const online = useOnline();
  const notify = useNotify();
  const updateMember = useUpdateMember();
  const member = client.members.find(({ id }) => id === memberId);
  const [email, change] = useState(member?.email ?? '');
  const [wantsSend, setSendNow] = useState(true);
  const [touched, touch] = useState(false);
  const [mistake, setMistake] = useState<string | undefined>(undefined);
  const guarded = useGuardedSend(updateMember, control, told);

  const name = member === undefined ? '' : fullName(member.name);
  const permissions = session?.viewer.permissions ?? [];
  const maySend = permissions.includes('invitations.send');
  const sendNow = wantsSend && maySend;
  const draft: MemberDraft = { key: 'm', role: 'owner', given: '', family: '', email };
  const placed =
    updateMember.error === null
      ? undefined
      : errorsAt(updateMember.error, [draft], messages)[errorKey(draft, 'email')];
  const decision =
    member === undefined || session === undefined
      ? null
      : decideChangeEmail(client, member, email.trim() || null, { viewer: session.viewer, holder: null });
  const { invitation = null } = member ?? {};
  const bounced = invitation?.delivery.status === 'bounced' || invitation?.delivery.status === 'blocked';

  return {
    title: member?.email ? say.title(name) : say.titleAdd(name),
    email,
    setEmail(next) {
      change(next);
      touch(true);
      setMistake(undefined);
    },
    lastMail: bounced && invitation?.delivery.reason ? say.lastMail(invitation.delivery.reason) : undefined,
    sendNow,
    setSendNow,
    maySend,
    ends: member === undefined ? null : endsWith(member),
    mailed: sendNow && parseAddress(email).ok ? [name] : [],
    saveLabel: sendNow ? say.saveAndSend : say.save,
    whyNot: whyNot(),
    fieldError: mistake ?? (touched && updateMember.isError ? undefined : placed),
    error: guarded.error && placed === undefined ? describeError(guarded.error, messages) : null,
    isSaving: guarded.isPending,
    save,
  };

  function endsWith({ email: old, account }: Member): string | null {
    if (old === null) return null;
    if (account?.status === 'active') return say.signInEnds(old);
    return invitation?.status === 'open' ? say.oldLinkStops(old, formatDate(invitation.sentAt, style)) : null;
  }

  function whyNot(): string | undefined {
    if (!online) return messages.sendInvite.offline;
    if (session !== undefined && !permissions.includes('clients.write')) return disabledReason.forbidden;
    if (member?.account?.status === 'disabled') return disabledReason.disabled;
    return decision?.ok === true && decision.effect === 'nothing' ? say.unchanged : undefined;
  }

  function save() {
    if (!parseAddress(email).ok) {
      setMistake(messages.invalid.address);
      return;
    }
    touch(false);
    guarded.send({
      clientId: client.id,
      memberId,
      email: email.trim(),
      ...(sendNow ? { resend: true } : {}),
    });
  }

  function told(changed: ChangedMember) {
    const wasSent = changed.member.invitation?.status === 'open';
    notify(
      wasSent
        ? { text: say.sent(changed.member.email ?? ''), icon: 'just-sent', tone: 'info' }
        : { text: say.saved(name), icon: 'not-invited', tone: 'neutral' },
    );
    onFixed?.(changed);
  }
}
