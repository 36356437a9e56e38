import type { Client, ClientKind, Staff } from '@foyer/sdk';
import { useState } from 'react';
import { describeError, useMessages } from '../../messages/index.ts';
import { useFoyer, useNotify } from '../../provider/index.ts';
import { useCreateClient, useStaff } from '../../query/index.ts';
import { checkDrafts, errorsAt, mailingOf, type DraftErrors, type Mailing, type MemberDraft } from '../MemberFields/index.ts';
import { newDraft, savedMembers, shownMembers, shownName, toNewClient, type ClientDraft } from './client-draft.ts';

export interface UseAddClientDialogOptions {
  /** Default `individual`. */
  defaultKind?: ClientKind | undefined;
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
  /** By field: `name`, `m1/email`. */
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
export function useAddClientDialog({ defaultKind = 'individual', onAdded }: UseAddClientDialogOptions = {}): AddClientDialogState {
  const messages = useMessages();
  const { session } = useFoyer();
  const notify = useNotify();
  const staff = useStaff();
  const createClient = useCreateClient();
  const [draft, change] = useState(() => newDraft(defaultKind));
  const [errors, setErrors] = useState<DraftErrors>({});
  const [misplaced, setMisplaced] = useState<string | null>(null);
  const saved = savedMembers(draft);
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
    mailing: session ? mailingOf(saved, session, { owners: draft.sendNow, guests: draft.inviteGuests }) : { mailed: [], notMailed: [] },
    errors,
    error: misplaced,
    isSaving: createClient.isPending,
    save,
  };

  function save() {
    const nameMissing = draft.kind === 'entity' && shownName(draft).trim() === '';
    const found = { ...(nameMissing ? { name: messages.invalid.nameMissing } : {}), ...checkDrafts(saved, messages) };
    setErrors(found);
    setMisplaced(null);
    if (Object.keys(found).length > 0) return;
    createClient.mutate(toNewClient(draft, viewerId), {
      onError(error) {
        const placed = errorsAt(error, saved, messages);
        setErrors(placed);
        setMisplaced(Object.keys(placed).length > 0 ? null : describeError(error, messages));
      },
      onSuccess(client) {
        notify({ text: messages.addClient.added(client.name), dot: 'not-invited', tone: 'neutral' });
        onAdded?.(client);
      },
    });
  }
}

/** An error leaves when its field is touched, not before. */
function mended(errors: DraftErrors, before: ClientDraft, after: ClientDraft): DraftErrors {
  const isKept = (key: string): boolean => {
    const [owner, field] = key.split('/');
    if (owner === 'name') return before.name === after.name && before.kind === after.kind;
    const [old, now] = [before, after].map(({ members }) => members.find((member) => member.key === owner));
    return old !== undefined && now !== undefined && (field === 'given' || field === 'family' || field === 'email') && old[field] === now[field];
  };
  return Object.fromEntries(Object.entries(errors).filter(([key]) => isKept(key)));
}
