import type { AddedMember, Client, MemberRole } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import { useState } from 'react';
import { describeError, useMessages } from '../../messages/index.ts';
import { useFoyer, useNotify } from '../../provider/index.ts';
import { useAddMember } from '../../query/index.ts';
import { checkDrafts, errorsAt, mailingOf, toNewMember, type DraftErrors, type Mailing, type MemberDraft } from '../MemberFields/index.ts';

export interface UseAddMemberDialogOptions {
  client: Client;
  defaultRole: MemberRole;
  onAdded?: ((added: AddedMember) => void) | undefined;
}

/** What the dialog shows and does. */
export interface AddMemberDialogState {
  draft: MemberDraft;
  setDraft: (draft: MemberDraft) => void;
  inviteGuest: boolean;
  setInviteGuest: (invite: boolean) => void;
  mailing: Mailing;
  errors: DraftErrors;
  /** What went wrong that belongs to no field. */
  error: string | null;
  isSaving: boolean;
  save: () => void;
}

/**
 * Adding a member to a client; a guest is invited at once unless that is switched off.
 * @example
 * const { draft, setDraft, save } = useAddMemberDialog({ client, defaultRole: 'guest' });
 */
export function useAddMemberDialog({ client, defaultRole, onAdded }: UseAddMemberDialogOptions): AddMemberDialogState {
  const messages = useMessages();
  const { session } = useFoyer();
  const notify = useNotify();
  const addMember = useAddMember();
  const [draft, change] = useState<MemberDraft>({ key: 'm', role: defaultRole, given: '', family: '', email: '' });
  const [inviteGuest, setInviteGuest] = useState(true);
  const [errors, setErrors] = useState<DraftErrors>({});
  const misplaced = addMember.isError && Object.keys(errorsAt(addMember.error, [draft], messages)).length === 0;
  return {
    draft,
    setDraft(next) {
      change(next);
      setErrors({});
    },
    inviteGuest,
    setInviteGuest,
    mailing: session ? mailingOf([draft], session, { owners: false, guests: inviteGuest }) : { mailed: [], notMailed: [] },
    errors,
    error: misplaced ? describeError(addMember.error, messages) : null,
    isSaving: addMember.isPending,
    save() {
      const found = checkDrafts([draft], messages);
      setErrors(found);
      if (Object.keys(found).length > 0) return;
      addMember.mutate(
        { clientId: client.id, ...toNewMember(draft, inviteGuest) },
        {
          onError: (error) => setErrors(errorsAt(error, [draft], messages)),
          onSuccess(added) {
            notify({ text: messages.addMember.added(fullName(added.member.name)), dot: 'not-invited', tone: 'neutral' });
            onAdded?.(added);
          },
        },
      );
    },
  };
}
