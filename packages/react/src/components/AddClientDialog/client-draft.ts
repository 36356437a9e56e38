import type { ClientKind, NewClient, Plan, PreliminaryData } from '@foyer/sdk';
import { clientNameOf } from '@foyer/sdk/rules';
import { emptyMember, isBlank, toNewMember, type MemberDraft } from '../MemberFields/index.ts';

/** A client that is being entered. */
export interface ClientDraft {
  kind: ClientKind;
  /** Null until the user enters one; a household's name is suggested. */
  name: string | null;
  /** All members entered so far, including those that the current kind hides. */
  members: readonly MemberDraft[];
  plan: Plan;
  /** Null for the viewer, an empty string for no staff. */
  staffId: string | null;
  sendNow: boolean;
  inviteGuests: boolean;
  preliminary: Readonly<Record<string, string>>;
  nextKey: number;
  /** Key of the member that was just added or moved, and takes the focus. */
  focusedKey: string | null;
}

// The second owner of a household. An entity shows it only once it is filled in.
const secondOwnerKey = 'm2';

const keyOf = (number: number): string => `m${number}`;

export const newDraft = (kind: ClientKind): ClientDraft => ({
  kind,
  name: null,
  members: [emptyMember(keyOf(1), 'owner'), emptyMember(keyOf(2), 'owner')],
  plan: 'starter',
  staffId: null,
  sendNow: false,
  inviteGuests: true,
  preliminary: {},
  nextKey: 3,
  focusedKey: null,
});

const isOwner = ({ role }: MemberDraft): boolean => role === 'owner';

/** The members on the form, owners first: one owner of an individual, at least two of a household, any number of an entity. */
export function shownMembers({ kind, members }: ClientDraft): MemberDraft[] {
  const owners = members.filter(isOwner);
  const guests = members.filter((member) => !isOwner(member));
  switch (kind) {
    case 'individual':
      return [...owners.slice(0, 1), ...guests];
    case 'group':
      return [...owners, ...guests];
    case 'entity':
      return [...owners.filter((owner) => owner.key !== secondOwnerKey || !isBlank(owner)), ...guests];
  }
}

/** The members that are saved. An entity needs no owner, so blank ones are left out. */
export const savedMembers = (draft: ClientDraft): MemberDraft[] =>
  shownMembers(draft).filter((member) => draft.kind !== 'entity' || !isBlank(member));

/** The client's name as shown on the form. */
export function shownName(draft: ClientDraft): string {
  if (draft.kind === 'entity') return draft.name ?? '';
  const owners = shownMembers(draft).filter((member) => isOwner(member) && member.given.trim() !== '');
  return (
    draft.name ??
    clientNameOf(owners.map(({ given, family }) => ({ given: given.trim(), family: family.trim() })))
  );
}

export const addMember = (draft: ClientDraft, role: MemberDraft['role']): ClientDraft => ({
  ...draft,
  members: [...draft.members, emptyMember(keyOf(draft.nextKey), role)],
  nextKey: draft.nextKey + 1,
  focusedKey: keyOf(draft.nextKey),
});

/** Changes the kind of client. No member entered so far is lost, and a household gets a second owner. */
export function changeKind(draft: ClientDraft, kind: ClientKind): ClientDraft {
  if (kind === 'entity' || draft.members.filter(isOwner).length >= 2)
    return { ...draft, kind, focusedKey: null };
  return changeKind(addMember(draft, 'owner'), kind);
}

export const removeMember = (draft: ClientDraft, key: string): ClientDraft => ({
  ...draft,
  members: draft.members.filter((member) => member.key !== key),
});

export const changeMember = (draft: ClientDraft, changed: MemberDraft): ClientDraft => ({
  ...draft,
  members: draft.members.map((member) => (member.key === changed.key ? changed : member)),
});

/** Whether a member can be removed: a household keeps two owners, an individual one. */
export const isRemovable = (draft: ClientDraft, member: MemberDraft): boolean =>
  !isOwner(member) ||
  draft.kind === 'entity' ||
  (draft.kind === 'group' && draft.members.filter(isOwner).length > 2);

/** Whether an owner can become a guest: an individual and a household need their owners. */
export const canBecomeGuest = (draft: ClientDraft): boolean =>
  draft.kind === 'entity' || (draft.kind === 'group' && draft.members.filter(isOwner).length > 2);

/** Makes an owner a guest. The focus follows to the new position. */
export const asGuest = (draft: ClientDraft, key: string): ClientDraft => ({
  ...draft,
  members: draft.members.map((member) => (member.key === key ? { ...member, role: 'guest' } : member)),
  focusedKey: key,
});

/**
 * Converts a draft to input of the portal.
 * @param viewerId assigned unless other staff was selected
 */
export function toNewClient(
  draft: ClientDraft,
  viewerId: string,
  preliminaryData: PreliminaryData,
): NewClient {
  const name = shownName(draft).trim();
  const staffId = draft.staffId ?? viewerId;
  return {
    kind: draft.kind,
    ...(draft.kind === 'individual' || name === '' ? {} : { name }),
    plan: draft.plan,
    assignedStaffIds: staffId === '' ? [] : [staffId],
    members: savedMembers(draft).map((member) => toNewMember(member, draft.inviteGuests)),
    ...(Object.keys(preliminaryData).length === 0 ? {} : { preliminaryData }),
    sendInvitations: draft.sendNow,
  };
}
