import type { AddedMember, Client, MemberRole } from '@foyer/sdk';
import { isPortalError } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import { useState } from 'react';
import { describeError, useMessages } from '../../messages/index.ts';
import { useFoyer, useNotify } from '../../provider/index.ts';
import { useAddMember, type AddMemberInput } from '../../query/index.ts';
import { useGuardedSend, type SendControl } from '../InviteContent/index.ts';
import {
  checkDrafts,
  clashesAt,
  errorKey,
  errorsAt,
  mailingOf,
  toNewMember,
  type DraftErrors,
  type Mailing,
  type MemberDraft,
} from '../MemberFields/index.ts';

export interface UseAddMemberDialogOptions extends SendControl<AddMemberInput> {
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
  /** Another owner signs in with this address: nothing can be saved until that is settled. */
  clashes: boolean;
  /** Why nothing can be saved now. */
  whyNot: string | undefined;
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
export function useAddMemberDialog({
  client,
  defaultRole,
  onAdded,
  onBeforeSend,
  onError,
}: UseAddMemberDialogOptions): AddMemberDialogState {
  const messages = useMessages();
  const { session } = useFoyer();
  const notify = useNotify();
  const addMember = useAddMember();
  const [draft, change] = useState<MemberDraft>({
    key: 'm',
    role: defaultRole,
    given: '',
    family: '',
    email: '',
  });
  const [inviteGuest, setInviteGuest] = useState(true);
  const [errors, setErrors] = useState<DraftErrors>({});
  const [clashing, setClashing] = useState(false);
  const [misplaced, setMisplaced] = useState<string | null>(null);
  const guarded = useGuardedSend(addMember, { onBeforeSend, onError: failed }, done);
  const clashes = clashing && errors[errorKey(draft, 'email')] !== undefined;
  return {
    draft,
    setDraft(next) {
      change(next);
      setErrors({});
    },
    inviteGuest,
    setInviteGuest,
    mailing: session
      ? mailingOf([draft], session, { owners: false, guests: inviteGuest })
      : { mailed: [], notMailed: [] },
    clashes,
    whyNot: clashes ? messages.addressConflict.resolveFirst : undefined,
    errors,
    error: misplaced,
    isSaving: guarded.isPending,
    save() {
      const found = checkDrafts([draft], messages);
      setErrors(found);
      setMisplaced(null);
      setClashing(false);
      if (Object.keys(found).length === 0)
        guarded.send({ clientId: client.id, ...toNewMember(draft, inviteGuest) });
    },
  };

  function failed(error: unknown) {
    const placed = isPortalError(error) ? errorsAt(error, [draft], messages) : {};
    setErrors(placed);
    setClashing(isPortalError(error) && clashesAt(error, [draft]).length > 0);
    setMisplaced(Object.keys(placed).length > 0 ? null : describeError(error, messages));
    onError?.(error);
  }

  function done(added: AddedMember) {
    notify({
      text: messages.addMember.added(fullName(added.member.name)),
      icon: 'not-invited',
      tone: 'neutral',
    });
    onAdded?.(added);
  }
}
