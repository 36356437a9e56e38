import type { ClientKind, NewClient, Plan, PreliminaryData } from '@foyer/sdk';
import { clientNameOf } from '@foyer/sdk/rules';
import { isBlank, toNewMember, type MemberDraft } from '../MemberFields/index.ts';

/** A client while it is typed in. */
export interface ClientDraft {
  kind: ClientKind;
  /** Null until somebody types one: a household's is suggested. */
  name: string | null;
  /** Everybody typed in, also those that the kind now hides. */
  members: readonly MemberDraft[];
  plan: Plan;
  /** Null for the viewer, an empty string for nobody. */
  staffId: string | null;
  sendNow: boolean;
  inviteGuests: boolean;
  preliminary: Readonly<Record<string, string>>;
  nextKey: number;
  /** Whom a button has just added: the focus follows. */
  added: string | null;
}

// The household's second owner, whom an entity does not ask for until somebody typed a name there.
const second = 'm2';

const blank = (number: number, role: MemberDraft['role']): MemberDraft => ({
  key: `m${number}`,
  role,
  given: '',
  family: '',
  email: '',
});

export const newDraft = (kind: ClientKind): ClientDraft => ({
  kind,
  name: null,
  members: [blank(1, 'owner'), blank(2, 'owner')],
  plan: 'starter',
  staffId: null,
  sendNow: false,
  inviteGuests: true,
  preliminary: {},
  nextKey: 3,
  added: null,
});

const isOwner = ({ role }: MemberDraft): boolean => role === 'owner';

/** Who is on the form: an individual's one owner, a household's two at least, an entity's as many as were wanted. */
export function shownMembers({ kind, members }: ClientDraft): MemberDraft[] {
  const owners = members.filter(isOwner);
  const guests = members.filter((member) => !isOwner(member));
  switch (kind) {
    case 'individual':
      return [...owners.slice(0, 1), ...guests];
    case 'group':
      return [...owners, ...guests];
    case 'entity':
      return [...owners.filter((owner) => owner.key !== second || !isBlank(owner)), ...guests];
  }
}

/** Who is saved: an entity needs no owner, so one left blank is nobody. */
export const savedMembers = (draft: ClientDraft): MemberDraft[] =>
  shownMembers(draft).filter((member) => draft.kind !== 'entity' || !isBlank(member));

/** The name as the form shows it. */
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
  members: [...draft.members, blank(draft.nextKey, role)],
  nextKey: draft.nextKey + 1,
  added: `m${draft.nextKey}`,
});

/** Another kind of client; nobody typed in is lost, and a household has room for two. */
export function changeKind(draft: ClientDraft, kind: ClientKind): ClientDraft {
  if (kind === 'entity' || draft.members.filter(isOwner).length >= 2) return { ...draft, kind, added: null };
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

/** Whether a member's block has a cross: a household keeps two owners, an individual one. */
export const isRemovable = (draft: ClientDraft, member: MemberDraft): boolean =>
  !isOwner(member) ||
  draft.kind === 'entity' ||
  (draft.kind === 'group' && draft.members.filter(isOwner).length > 2);

/** Whether an owner can become a guest: an individual and a household need theirs. */
export const mayBecomeGuest = (draft: ClientDraft): boolean =>
  draft.kind === 'entity' || (draft.kind === 'group' && draft.members.filter(isOwner).length > 2);

/** An owner as a guest; the focus follows to where they now stand. */
export const asGuest = (draft: ClientDraft, key: string): ClientDraft => ({
  ...draft,
  members: draft.members.map((member) => (member.key === key ? { ...member, role: 'guest' } : member)),
  added: key,
});

/** A draft as the portal takes it. @param viewerId assigned unless somebody else was chosen */
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
