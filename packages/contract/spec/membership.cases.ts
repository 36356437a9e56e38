import type { Client, MemberRole, NewMember, PersonName } from '../src/index.ts';
import type { AddDecision, AddressHolder, MailOnAdd } from '../src/rules/index.ts';
import { account, client, adminViewer, readOnlyViewer, member } from './people.ts';

/** A client, a person to add, and what comes of it. Guests are invited automatically in all of them. */
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

/** Who may be added to a client, and why not. */
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
    name: 'unless the call says no',
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
    name: 'a guest who signs in already is told',
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
    name: 'a guest whose account is disabled hears nothing',
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
    name: 'a second owner makes a household, and is not mailed',
    client: client(),
    add: amelia,
    viewer: adminViewer,
    holder: null,
    expected: { ok: true, kind: 'group', mail: 'none' },
  },
  {
    name: 'an owner of an entity changes nothing about its kind',
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
    name: 'a second owner with one address',
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
    name: 'beside somebody without an address',
    client: client({ members: [member({ email: null, account: null })] }),
    add: priya,
    viewer: adminViewer,
    holder: held('none'),
    expected: { ok: true, kind: 'individual', mail: 'invite' },
  },
  {
    name: 'a second guest makes no household',
    client: client({ members: [member(), member({ id: 'mb_max', role: 'guest' })] }),
    add: priya,
    viewer: adminViewer,
    holder: null,
    expected: { ok: true, kind: 'individual', mail: 'invite' },
  },
  {
    name: 'the viewer may not',
    client: client(),
    add: priya,
    viewer: readOnlyViewer,
    holder: null,
    expected: { ok: false, reason: 'forbidden' },
  },
  {
    name: 'the viewer may write, not send: nobody is mailed',
    client: client(),
    add: priya,
    viewer: { permissions: ['clients.write'] },
    holder: null,
    expected: { ok: true, kind: 'individual', mail: 'none' },
  },
];

/** Who hears of it when a client is created. */
export interface MailOnAddCase {
  name: string;
  member: NewMember;
  sendInvitations: boolean;
  accountStatus: 'none' | 'active' | 'disabled' | null;
  /** Default: guests. */
  autoInviteRoles?: MemberRole[];
  expected: MailOnAdd;
}

/** Whether adding a member sends a mail. */
export const mailOnAddCases: readonly MailOnAddCase[] = [
  {
    name: 'an owner, not asked for',
    member: amelia,
    sendInvitations: false,
    accountStatus: null,
    expected: 'none',
  },
  {
    name: 'an owner, asked for',
    member: amelia,
    sendInvitations: true,
    accountStatus: null,
    expected: 'invite',
  },
  {
    name: 'an owner without an address, asked for',
    member: { ...amelia, email: null },
    sendInvitations: true,
    accountStatus: null,
    expected: 'none',
  },
  {
    name: 'an owner who signs in already, asked for',
    member: amelia,
    sendInvitations: true,
    accountStatus: 'active',
    expected: 'none',
  },
  {
    name: 'a guest not to be invited, owners asked for',
    member: { ...priya, autoInvite: false },
    sendInvitations: true,
    accountStatus: null,
    expected: 'none',
  },
  {
    name: 'a guest who signs in already and is not to be told',
    member: { ...priya, autoInvite: false },
    sendInvitations: false,
    accountStatus: 'active',
    expected: 'none',
  },
  {
    name: 'an owner where owners are invited at once',
    member: amelia,
    sendInvitations: false,
    accountStatus: null,
    autoInviteRoles: ['owner'],
    expected: 'invite',
  },
  {
    name: 'an owner who signs in already, where owners are invited at once',
    member: amelia,
    sendInvitations: false,
    accountStatus: 'active',
    autoInviteRoles: ['owner'],
    expected: 'none',
  },
  {
    name: 'a guest, whatever is asked',
    member: priya,
    sendInvitations: false,
    accountStatus: null,
    expected: 'invite',
  },
];

/** Owners, and the name that their client gets. */
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
