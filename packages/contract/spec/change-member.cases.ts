import type { Client, ClientChanges, Member, MemberRole, Permission } from '../src/index.ts';
import type {
  AddressHolder,
  ChangeEmailDecision,
  ChangeRoleDecision,
  RemoveDecision,
  UpdateClientDecision,
} from '../src/rules/index.ts';
import { account, client, adminViewer, readOnlyViewer, member } from './people.ts';

const amelia = member({
  id: 'mb_amelia',
  name: { given: 'Amelia', family: 'Okafor' },
  email: 'amelia@northmail.com',
  account: account({ id: 'ac_amelia', email: 'amelia@northmail.com' }),
});
const tom = member();
const active = member({ account: account({ status: 'active' }) });
const disabled = member({ account: account({ status: 'disabled' }) });
const withoutEmail = member({ email: null, account: null });
const guest = member({ role: 'guest' });
const household = client({ kind: 'group', members: [amelia, tom] });
const held = (owner: string | null, id = 'ac_held'): AddressHolder => ({
  account: account({ id, email: 'held@northmail.com' }),
  owner:
    owner === null
      ? null
      : { memberId: owner, name: { given: 'Amelia', family: 'Okafor' }, clientName: 'Amelia Okafor' },
});

/** A member, a new address, and the decision. */
export interface DecideChangeEmailCase {
  name: string;
  client: Client;
  member: Member;
  email: string | null;
  holder: AddressHolder | null;
  viewer: typeof adminViewer;
  expected: ChangeEmailDecision;
}

const byAll = { client: client(), member: tom, holder: null, viewer: adminViewer };

/** When an address can be changed, and the effect. */
export const decideChangeEmailCases: readonly DecideChangeEmailCase[] = [
  {
    ...byAll,
    name: 'the same address',
    email: 'tom@northmail.com',
    expected: { ok: true, effect: 'nothing' },
  },
  {
    ...byAll,
    name: 'the same address in another spelling',
    email: 'Tom@NorthMail.com',
    holder: held('mb_tom', 'ac_tom'),
    expected: { ok: true, effect: 'spelling' },
  },
  {
    ...byAll,
    name: 'a typo corrected',
    email: 'tom@southmail.com',
    expected: { ok: true, effect: 'new-login' },
  },
  { ...byAll, name: 'removed', email: null, expected: { ok: true, effect: 'new-login' } },
  {
    ...byAll,
    name: 'no address before and after',
    member: withoutEmail,
    email: null,
    expected: { ok: true, effect: 'nothing' },
  },
  {
    ...byAll,
    name: 'the first address',
    member: withoutEmail,
    email: 'tom@northmail.com',
    expected: { ok: true, effect: 'new-login' },
  },
  {
    ...byAll,
    name: 'an active member',
    member: active,
    email: 'tom@southmail.com',
    expected: { ok: true, effect: 'new-login' },
  },
  {
    ...byAll,
    name: 'a disabled account',
    member: disabled,
    email: 'tom@southmail.com',
    expected: { ok: false, reason: 'disabled' },
  },
  {
    ...byAll,
    name: 'a disabled account, another spelling',
    member: disabled,
    email: 'TOM@northmail.com',
    expected: { ok: true, effect: 'spelling' },
  },
  { ...byAll, name: 'not an address', email: 'tom', expected: { ok: false, reason: 'bad-address' } },
  {
    ...byAll,
    name: 'an owner takes the address of a guest of another client',
    email: 'held@northmail.com',
    holder: held(null),
    expected: { ok: true, effect: 'new-login' },
  },
  {
    ...byAll,
    name: 'an owner takes the address of another owner',
    email: 'held@northmail.com',
    holder: held('mb_else'),
    expected: { ok: false, reason: 'email-taken' },
  },
  {
    ...byAll,
    name: 'a guest takes the address of an owner',
    member: guest,
    email: 'held@northmail.com',
    holder: held('mb_else'),
    expected: { ok: true, effect: 'new-login' },
  },
  {
    ...byAll,
    name: 'the address of another member of the client',
    client: household,
    email: 'amelia@northmail.com',
    holder: held('mb_amelia', 'ac_amelia'),
    expected: { ok: false, reason: 'already-member' },
  },
  {
    ...byAll,
    name: 'one of two owners takes an unused address',
    client: household,
    email: 'tom@southmail.com',
    expected: { ok: true, effect: 'new-login' },
  },
  {
    ...byAll,
    name: 'one of two owners takes the address of a guest of another client',
    client: household,
    email: 'held@northmail.com',
    holder: held(null),
    expected: { ok: true, effect: 'new-login' },
  },
  {
    ...byAll,
    name: 'the other member has no address',
    client: client({ kind: 'group', members: [{ ...withoutEmail, id: 'mb_max' }, tom] }),
    email: 'held@northmail.com',
    holder: held(null),
    expected: { ok: true, effect: 'new-login' },
  },
  {
    ...byAll,
    name: 'without permission',
    email: 'tom@southmail.com',
    viewer: readOnlyViewer,
    expected: { ok: false, reason: 'forbidden' },
  },
];

/** A member, a new role, and the decision. */
export interface DecideChangeRoleCase {
  name: string;
  client: Client;
  member: Member;
  role: MemberRole;
  holder: AddressHolder | null;
  viewer: typeof adminViewer;
  expected: ChangeRoleDecision;
}

const withGuest = client({ members: [amelia, guest] });

/** When an owner can become a guest, and a guest an owner. */
export const decideChangeRoleCases: readonly DecideChangeRoleCase[] = [
  {
    name: 'a guest becomes an owner: the client becomes a group',
    client: withGuest,
    member: guest,
    role: 'owner',
    holder: null,
    viewer: adminViewer,
    expected: { ok: true, kind: 'group' },
  },
  {
    name: 'not if the address owns another client',
    client: withGuest,
    member: guest,
    role: 'owner',
    holder: held('mb_else'),
    viewer: adminViewer,
    expected: { ok: false, reason: 'email-taken' },
  },
  {
    name: 'one of two owners becomes a guest: the client becomes an individual',
    client: household,
    member: tom,
    role: 'guest',
    holder: held('mb_tom'),
    viewer: adminViewer,
    expected: { ok: true, kind: 'individual' },
  },
  {
    name: 'an owner whose address owns another client becomes a guest',
    client: household,
    member: tom,
    role: 'guest',
    holder: held('mb_else'),
    viewer: adminViewer,
    expected: { ok: true, kind: 'individual' },
  },
  {
    name: 'an owner stays one',
    client: household,
    member: tom,
    role: 'owner',
    holder: held('mb_tom'),
    viewer: adminViewer,
    expected: { ok: true, kind: 'group' },
  },
  {
    name: 'not the last owner',
    client: client(),
    member: tom,
    role: 'guest',
    holder: held('mb_tom'),
    viewer: adminViewer,
    expected: { ok: false, reason: 'last-owner' },
  },
  {
    name: 'the last owner of an entity',
    client: client({ kind: 'entity' }),
    member: tom,
    role: 'guest',
    holder: null,
    viewer: adminViewer,
    expected: { ok: true, kind: 'entity' },
  },
  {
    name: 'without permission',
    client: withGuest,
    member: guest,
    role: 'owner',
    holder: null,
    viewer: readOnlyViewer,
    expected: { ok: false, reason: 'forbidden' },
  },
];

/** A member to remove, and the decision. */
export interface DecideRemoveMemberCase {
  name: string;
  client: Client;
  member: Member;
  viewer: typeof adminViewer;
  expected: RemoveDecision;
}

/** Which members can be removed. */
export const decideRemoveMemberCases: readonly DecideRemoveMemberCase[] = [
  {
    name: 'one of two owners',
    client: household,
    member: tom,
    viewer: adminViewer,
    expected: { ok: true, kind: 'individual' },
  },
  {
    name: 'one of three',
    client: client({ kind: 'group', members: [amelia, tom, member({ id: 'mb_max' })] }),
    member: tom,
    viewer: adminViewer,
    expected: { ok: true, kind: 'group' },
  },
  {
    name: 'the only owner',
    client: withGuest,
    member: amelia,
    viewer: adminViewer,
    expected: { ok: false, reason: 'last-owner' },
  },
  {
    name: 'a guest',
    client: withGuest,
    member: guest,
    viewer: adminViewer,
    expected: { ok: true, kind: 'individual' },
  },
  {
    name: 'the only owner of an entity',
    client: client({ kind: 'entity' }),
    member: tom,
    viewer: adminViewer,
    expected: { ok: true, kind: 'entity' },
  },
  {
    name: 'a guest of an entity without owners',
    client: client({ kind: 'entity', members: [guest] }),
    member: guest,
    viewer: adminViewer,
    expected: { ok: true, kind: 'entity' },
  },
  {
    name: 'without permission',
    client: household,
    member: tom,
    viewer: readOnlyViewer,
    expected: { ok: false, reason: 'forbidden' },
  },
];

/** Changes of a client, and the required permissions. */
export const decideUpdateClientCases: readonly {
  name: string;
  changes: ClientChanges;
  permissions: Permission[];
  expected: UpdateClientDecision;
}[] = [
  { name: 'a name', changes: { name: 'Okafor' }, permissions: ['clients.write'], expected: { ok: true } },
  {
    name: 'a name, with the permission to change plans',
    changes: { name: 'Okafor' },
    permissions: ['plan.change'],
    expected: { ok: false, reason: 'forbidden', permission: 'clients.write' },
  },
  {
    name: 'a plan, with the permission to change plans',
    changes: { plan: 'pro' },
    permissions: ['plan.change'],
    expected: { ok: true },
  },
  {
    name: 'a plan, with the permission to write',
    changes: { plan: 'pro' },
    permissions: ['clients.write'],
    expected: { ok: false, reason: 'forbidden', permission: 'plan.change' },
  },
  {
    name: 'no staff, with the permission to assign',
    changes: { assignedStaffIds: [] },
    permissions: ['staff.assign'],
    expected: { ok: true },
  },
  {
    name: 'staff, with the permission to write',
    changes: { assignedStaffIds: ['st_nora'] },
    permissions: ['clients.write'],
    expected: { ok: false, reason: 'forbidden', permission: 'staff.assign' },
  },
  {
    name: 'shown again, and a plan',
    changes: { hidden: false, plan: 'pro' },
    permissions: ['clients.write'],
    expected: { ok: false, reason: 'forbidden', permission: 'plan.change' },
  },
  {
    name: 'a plan and an undefined name, with the permission to change plans',
    changes: { name: undefined, plan: 'pro' },
    permissions: ['plan.change'],
    expected: { ok: true },
  },
  {
    name: 'a name and a plan, with the permission to change plans',
    changes: { name: 'Okafor', plan: 'pro' },
    permissions: ['plan.change'],
    expected: { ok: false, reason: 'forbidden', permission: 'clients.write' },
  },
  {
    name: 'no changes, without permission',
    changes: {},
    permissions: [],
    expected: { ok: false, reason: 'forbidden', permission: 'clients.write' },
  },
];
