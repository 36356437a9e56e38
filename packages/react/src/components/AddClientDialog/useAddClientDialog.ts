import type { Client, ClientKind, NewClient, Staff } from '@foyer/sdk';
import { isPortalError } from '@foyer/sdk';
import { useState } from 'react';
import { describeError, useMessages } from '../../messages/index.ts';
import { useFoyer, useNotify } from '../../provider/index.ts';
import { useCreateClient, useStaff } from '../../query/index.ts';
import { useGuardedSend, type SendControl } from '../InviteContent/index.ts';
import {
  checkDrafts,
  clashesAt,
  errorsAt,
  mailingOf,
  type DraftErrors,
  type Mailing,
  type MemberDraft,
} from '../MemberFields/index.ts';
import {
  newDraft,
  savedMembers,
  shownMembers,
  shownName,
  toNewClient,
  type ClientDraft,
} from './client-draft.ts';
import { checkPreliminary, toPreliminaryData, type PreliminaryField } from './preliminary.ts';

export interface UseAddClientDialogOptions extends SendControl<NewClient> {
  /** Default `individual`. */
  defaultKind?: ClientKind | undefined;
  /** What else staff note down. Default: nothing. */
  preliminaryFields?: readonly PreliminaryField[] | undefined;
  onAdded?: ((client: Client) => void) | undefined;
}

/** What the dialog shows and does. */
export interface AddClientDialogState {
  draft: ClientDraft;
  setDraft: (draft: ClientDraft) => void;
  /** Who is on the form, in the order shown. */
  members: MemberDraft[];
  name: string;
  staff: readonly Staff[];
  /** Who looks after the client; empty for nobody. */
  staffId: string;
  mailing: Mailing;
  /** Drafts whose address another owner has, by their keys: nothing can be saved until that is settled. */
  clashes: readonly string[];
  /** Why nothing can be saved now. */
  whyNot: string | undefined;
  /** By field: `name`, `m1/email`, `preliminary/taxReference`. */
  errors: DraftErrors;
  /** What went wrong that belongs to no field. */
  error: string | null;
  isSaving: boolean;
  save: () => void;
}

/**
 * Adding a client: nobody is mailed unless the form says so.
 * @param options.defaultKind default `individual`
 * @example
 * const { draft, setDraft, mailing, save } = useAddClientDialog({ onAdded: close });
 */
export function useAddClientDialog({
  defaultKind = 'individual',
  preliminaryFields = [],
  onAdded,
  onBeforeSend,
  onError,
}: UseAddClientDialogOptions = {}): AddClientDialogState {
  const messages = useMessages();
  const { session } = useFoyer();
  const notify = useNotify();
  const staff = useStaff();
  const createClient = useCreateClient();
  const [draft, change] = useState(() => newDraft(defaultKind));
  const [errors, setErrors] = useState<DraftErrors>({});
  const [misplaced, setMisplaced] = useState<string | null>(null);
  const [clashing, setClashing] = useState<readonly string[]>([]);
  const guarded = useGuardedSend(createClient, { onBeforeSend, onError: failed }, done);
  const saved = savedMembers(draft);
  // A clash is settled once its address, or the role, is another one.
  const clashes = clashing.filter(
    (key) =>
      errors[`${key}/email`] !== undefined &&
      saved.some((member) => member.key === key && member.role === 'owner'),
  );
  const viewerId = session?.viewer.id ?? '';
  return {
    draft,
    setDraft(next) {
      change(next);
      setErrors((known) => mended(known, draft, next));
    },
    members: shownMembers(draft),
    name: shownName(draft),
    staff: staff.data ?? [],
    staffId: draft.staffId ?? viewerId,
    mailing: session
      ? mailingOf(saved, session, { owners: draft.sendNow, guests: draft.inviteGuests })
      : { mailed: [], notMailed: [] },
    clashes,
    whyNot: clashes.length > 0 ? messages.addressConflict.resolveFirst : undefined,
    errors,
    error: misplaced,
    isSaving: guarded.isPending,
    save,
  };

  function save() {
    const nameMissing = draft.kind === 'entity' && shownName(draft).trim() === '';
    const found = {
      ...(nameMissing ? { name: messages.invalid.nameMissing } : {}),
      ...checkDrafts(saved, messages),
      ...checkPreliminary(preliminaryFields, draft.preliminary, messages),
    };
    setErrors(found);
    setMisplaced(null);
    if (Object.keys(found).length > 0) return;
    guarded.send(toNewClient(draft, viewerId, toPreliminaryData(preliminaryFields, draft.preliminary)));
  }

  function failed(error: unknown) {
    const placed = isPortalError(error) ? errorsAt(error, saved, messages) : {};
    setErrors(placed);
    setClashing(isPortalError(error) ? clashesAt(error, saved) : []);
    setMisplaced(Object.keys(placed).length > 0 ? null : describeError(error, messages));
    onError?.(error);
  }

  function done(client: Client) {
    notify({ text: messages.addClient.added(client.name), icon: 'not-invited', tone: 'neutral' });
    onAdded?.(client);
  }
}

/** An error leaves when its field is touched, not before. */
function mended(errors: DraftErrors, before: ClientDraft, after: ClientDraft): DraftErrors {
  const isKept = (key: string): boolean => {
    const [owner, field] = key.split('/');
    if (owner === 'preliminary') return before.preliminary[field ?? ''] === after.preliminary[field ?? ''];
    if (owner === 'name') return before.name === after.name && before.kind === after.kind;
    const [old, now] = [before, after].map(({ members }) => members.find((member) => member.key === owner));
    return (
      old !== undefined &&
      now !== undefined &&
      old.role === now.role &&
      (field === 'given' || field === 'family' || field === 'email') &&
      old[field] === now[field]
    );
  };
  return Object.fromEntries(Object.entries(errors).filter(([key]) => isKept(key)));
}
