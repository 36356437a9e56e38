import type { Account, Client, Delivery, Invitation, Member, Permission } from '../src/index.ts';

// Literal values for the tables. Nothing here is computed by a rule under test.

/** 22 Nov 2026, 09:00:00 UTC: the current time in every table unless stated otherwise. */
export const NOW = '2026-11-22T09:00:00.000Z';
/** `NOW` in epoch milliseconds. */
export const now = Date.parse(NOW);

/** The acting staff member, unless stated otherwise. */
export const nora = { id: 'st_nora', name: 'Nora Lindqvist' };

/** Every permission. */
export const allPermissions: Permission[] = [
  'clients.write',
  'clients.import',
  'clients.export',
  'invitations.send',
  'invitations.revoke',
  'members.disable',
  'staff.assign',
  'plan.change',
];
/** A viewer with every permission. */
export const adminViewer = { permissions: allPermissions };
/** A viewer without permissions. */
export const readOnlyViewer: { permissions: Permission[] } = { permissions: [] };

/** Tom’s account, not activated, with overrides. */
export const account = (changes: Partial<Account> = {}): Account => ({
  id: 'ac_tom',
  email: 'tom@northmail.com',
  status: 'none',
  activatedAt: null,
  lastLoginAt: null,
  ...changes,
});

/** The state of a mail one second after it was sent. */
export const delivery = (status: Delivery['status'], reason: string | null = null): Delivery => ({
  status,
  at: '2026-11-20T09:00:01.000Z',
  reason,
});

/** An invitation sent on 20 Nov 2026 at 09:00 UTC; it expires on 20 Dec at 09:00. */
export const invitation = (changes: Partial<Invitation> = {}): Invitation => ({
  id: 'iv_tom',
  memberId: 'mb_tom',
  status: 'open',
  sentAt: '2026-11-20T09:00:00.000Z',
  expiresAt: '2026-12-20T09:00:00.000Z',
  sendCount: 1,
  sentBy: nora,
  form: null,
  message: null,
  automatic: false,
  revokedAt: null,
  revokedReason: null,
  delivery: delivery('sent'),
  nextReminderAt: null,
  ...changes,
});

/** Tom, an owner who was never invited, with overrides. */
export const member = (changes: Partial<Member> = {}): Member => ({
  id: 'mb_tom',
  externalId: null,
  clientId: 'cl_okafor',
  role: 'owner',
  name: { given: 'Tom', family: 'Okafor' },
  email: 'tom@northmail.com',
  locale: 'en-AU',
  account: account(),
  invitation: null,
  ...changes,
});

/** Tom’s client, with overrides. */
export const client = (changes: Partial<Client> = {}): Client => ({
  id: 'cl_okafor',
  externalId: null,
  kind: 'individual',
  name: 'Tom Okafor',
  plan: 'pro',
  assignedStaff: [nora],
  members: [member()],
  preliminaryData: {},
  hidden: false,
  createdAt: '2026-10-14T11:20:00.000Z',
  version: 1,
  ...changes,
});
