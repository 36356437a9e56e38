import type { Client, MemberRole, NewMember, PersonName } from '../src/index.ts';
import type { AddDecision, AddressHolder, MailOnAdd } from '../src/rules/index.ts';
import { account, client, adminViewer, readOnlyViewer, member } from './people.ts';

/** A client, a member to add, and the decision. The policy invites guests automatically. */
export interface DecideAddMemberCase {
  name: string;
  client: Client;
  add: NewMember;
  viewer: typeof adminViewer;
  holder: AddressHolder | null;
  expected: AddDecision;
}

const priya: NewMember = {
  role: 'guest',
  name: { given: 'Priya', family: 'Raman' },
  email: 'priya@ramanpartners.co',
};
const amelia: NewMember = {
  role: 'owner',
  name: { given: 'Amelia', family: 'Okafor' },
  email: 'amelia@northmail.com',
};
const held = (
  status: 'none' | 'active' | 'disabled',
  owner: AddressHolder['owner'] = null,
): AddressHolder => ({
  account: account({ id: 'ac_held', email: 'held@northmail.com', status }),
  owner,
});
const ownerElsewhere = {
  memberId: 'mb_else',
  name: { given: 'Amelia', family: 'Okafor' },
  clientName: 'Amelia Okafor',
};

/** Which members can be added to a client. */
export const decideAddMemberCases: readonly DecideAddMemberCase[] = [
  {
    name: 'a guest is invited at once',
    client: client(),
    add: priya,
    viewer: adminViewer,
    holder: null,
    expected: { ok: true, kind: 'individual', mail: 'invite' },
  },
  {
    name: 'a guest with `autoInvite: false`',
    client: client(),
    add: { ...priya, autoInvite: false },
    viewer: adminViewer,
    holder: null,
    expected: { ok: true, kind: 'individual', mail: 'none' },
  },
  {
    name: 'a guest without an address',
    client: client(),
    add: { ...priya, email: null },
    viewer: adminViewer,
    holder: null,
    expected: { ok: true, kind: 'individual', mail: 'none' },
  },
  {
    name: 'a guest with an active account is notified',
    client: client(),
    add: priya,
    viewer: adminViewer,
    holder: held('active'),
    expected: { ok: true, kind: 'individual', mail: 'notice' },
  },
  {
    name: 'a guest invited elsewhere, not yet active',
    client: client(),
    add: priya,
    viewer: adminViewer,
    holder: held('none'),
    expected: { ok: true, kind: 'individual', mail: 'invite' },
  },
  {
    name: 'a guest with a disabled account is not notified',
    client: client(),
    add: priya,
    viewer: adminViewer,
    holder: held('disabled'),
    expected: { ok: true, kind: 'individual', mail: 'none' },
  },
  {
    name: 'a guest who owns another client',
    client: client(),
    add: priya,
    viewer: adminViewer,
    holder: held('active', ownerElsewhere),
    expected: { ok: true, kind: 'individual', mail: 'notice' },
  },
  {
    name: 'a second owner makes a group, and is sent no mail',
    client: client(),
    add: amelia,
    viewer: adminViewer,
    holder: null,
    expected: { ok: true, kind: 'group', mail: 'none' },
  },
  {
    name: 'an owner of an entity does not change its kind',
    client: client({ kind: 'entity', members: [] }),
    add: amelia,
    viewer: adminViewer,
    holder: null,
    expected: { ok: true, kind: 'entity', mail: 'none' },
  },
  {
    name: 'an owner who is a guest elsewhere',
    client: client(),
    add: amelia,
    viewer: adminViewer,
    holder: held('active'),
    expected: { ok: true, kind: 'group', mail: 'none' },
  },
  {
    name: 'an owner whose address owns another client',
    client: client(),
    add: amelia,
    viewer: adminViewer,
    holder: held('active', ownerElsewhere),
    expected: { ok: false, reason: 'email-taken' },
  },
  {
    name: 'the same person twice',
    client: client({ members: [member({ account: account({ id: 'ac_held' }) })] }),
    add: priya,
    viewer: adminViewer,
    holder: held('none'),
    expected: { ok: false, reason: 'already-member' },
  },
  {
    name: 'the same person twice, among others',
    client: client({ members: [member(), member({ id: 'mb_held', account: account({ id: 'ac_held' }) })] }),
    add: priya,
    viewer: adminViewer,
    holder: held('none'),
    expected: { ok: false, reason: 'already-member' },
  },
  {
    name: 'beside a member without an address',
    client: client({ members: [member({ email: null, account: null })] }),
    add: priya,
    viewer: adminViewer,
    holder: held('none'),
    expected: { ok: true, kind: 'individual', mail: 'invite' },
  },
  {
    name: 'a second guest does not make a group',
    client: client({ members: [member(), member({ id: 'mb_max', role: 'guest' })] }),
    add: priya,
    viewer: adminViewer,
    holder: null,
    expected: { ok: true, kind: 'individual', mail: 'invite' },
  },
  {
    name: 'without permission',
    client: client(),
    add: priya,
    viewer: readOnlyViewer,
    holder: null,
    expected: { ok: false, reason: 'forbidden' },
  },
  {
    name: 'with the permission to write, not to send: no mail',
    client: client(),
    add: priya,
    viewer: { permissions: ['clients.write'] },
    holder: null,
    expected: { ok: true, kind: 'individual', mail: 'none' },
  },
];

/** A new member, and the mail that adding it sends. */
export interface MailOnAddCase {
  name: string;
  member: NewMember;
  sendInvitations: boolean;
  accountStatus: 'none' | 'active' | 'disabled' | null;
  /** @default ['guest'] */
  autoInviteRoles?: MemberRole[];
  expected: MailOnAdd;
}

/** Whether adding a member sends a mail. */
export const mailOnAddCases: readonly MailOnAddCase[] = [
  {
    name: 'an owner, without `sendInvitations`',
    member: amelia,
    sendInvitations: false,
    accountStatus: null,
    expected: 'none',
  },
  {
    name: 'an owner, with `sendInvitations`',
    member: amelia,
    sendInvitations: true,
    accountStatus: null,
    expected: 'invite',
  },
  {
    name: 'an owner without an address, with `sendInvitations`',
    member: { ...amelia, email: null },
    sendInvitations: true,
    accountStatus: null,
    expected: 'none',
  },
  {
    name: 'an owner with an active account, with `sendInvitations`',
    member: amelia,
    sendInvitations: true,
    accountStatus: 'active',
    expected: 'none',
  },
  {
    name: 'a guest with `autoInvite: false`, with `sendInvitations`',
    member: { ...priya, autoInvite: false },
    sendInvitations: true,
    accountStatus: null,
    expected: 'none',
  },
  {
    name: 'a guest with an active account and `autoInvite: false`',
    member: { ...priya, autoInvite: false },
    sendInvitations: false,
    accountStatus: 'active',
    expected: 'none',
  },
  {
    name: 'an owner, if the policy invites owners',
    member: amelia,
    sendInvitations: false,
    accountStatus: null,
    autoInviteRoles: ['owner'],
    expected: 'invite',
  },
  {
    name: 'an owner with an active account, if the policy invites owners',
    member: amelia,
    sendInvitations: false,
    accountStatus: 'active',
    autoInviteRoles: ['owner'],
    expected: 'none',
  },
  {
    name: 'a guest, without `sendInvitations`',
    member: priya,
    sendInvitations: false,
    accountStatus: null,
    expected: 'invite',
  },
];

/** Owners, and the default name of their client. */
export const clientNameCases: readonly { owners: PersonName[]; expected: string }[] = [
  { owners: [], expected: '' },
  { owners: [{ given: 'Caroline', family: 'Whitby' }], expected: 'Caroline Whitby' },
  { owners: [{ given: 'Sukarno', family: '' }], expected: 'Sukarno' },
  {
    owners: [
      { given: 'Amelia', family: 'Okafor' },
      { given: 'Tom', family: 'Okafor' },
    ],
    expected: 'Amelia & Tom Okafor',
  },
  {
    owners: [
      { given: 'Beatrix', family: 'Holloway' },
      { given: 'Max', family: 'Hardenberg' },
    ],
    expected: 'Beatrix Holloway & Max Hardenberg',
  },
  {
    owners: [
      { given: 'A', family: 'Li' },
      { given: 'B', family: 'Li' },
      { given: 'C', family: 'Li' },
    ],
    expected: 'A, B & C Li',
  },
  {
    owners: [
      { given: 'A', family: 'Li' },
      { given: 'B', family: 'Li' },
      { given: 'C', family: 'Wu' },
    ],
    expected: 'A Li, B Li & C Wu',
  },
  {
    owners: [
      { given: 'Sukarno', family: '' },
      { given: 'Ani', family: '' },
    ],
    expected: 'Sukarno & Ani',
  },
];
