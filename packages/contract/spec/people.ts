import type { Account, Client, Delivery, Invitation, Member, Permission } from '../src/index.ts';

// Plain values from which the tables are built. Nothing here is computed by a rule under test.

/** 22 Nov 2026, 09:00:00 UTC: "now" in every table unless it says otherwise. */
export const NOW = '2026-11-22T09:00:00.000Z';
/** `NOW` in epoch milliseconds. */
export const now = Date.parse(NOW);

/** The staff member who acts, unless a table says otherwise. */
export const nora = { id: 'st_nora', name: 'Nora Lindqvist' };

/** Every permission that a rule asks for. */
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
/** A viewer with all of them. */
export const adminViewer = { permissions: allPermissions };
/** A viewer with none. */
export const readOnlyViewer: { permissions: Permission[] } = { permissions: [] };

/** Tom’s account, not activated yet, with some changes. */
export const account = (changes: Partial<Account> = {}): Account => ({
  id: 'ac_tom',
  email: 'tom@northmail.com',
  status: 'none',
  activatedAt: null,
  lastLoginAt: null,
  ...changes,
});

/** What became of a mail, a second after it was sent. */
export const delivery = (status: Delivery['status'], reason: string | null = null): Delivery => ({
  status,
  at: '2026-11-20T09:00:01.000Z',
  reason,
});

/** Sent 20 Nov 2026 at 09:00 UTC, so it ends on 20 Dec at 09:00. */
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

/** Tom, an owner who was never invited, with some changes. */
export const member = (changes: Partial<Member> = {}): Member => ({
  id: 'mb_tom',
  clientId: 'cl_okafor',
  role: 'owner',
  name: { given: 'Tom', family: 'Okafor' },
  email: 'tom@northmail.com',
  locale: 'en-AU',
  account: account(),
  invitation: null,
  ...changes,
});

/** Tom’s client, with some changes. */
export const client = (changes: Partial<Client> = {}): Client => ({
  id: 'cl_okafor',
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
