import type { Account, Invitation, Viewer } from '@foyer/contract';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import type { ListQuery } from '../store/list-query.ts';
import type { ClientRecord, FirmRecord, LinkRecord, MailRecord, MemberRecord } from '../store/records.ts';

/** 22 Nov 2026, 09:00 UTC. */
export const NOW = '2026-11-22T09:00:00.000Z';

let firms = 0;

/** Inserts a firm for one test, so that all tests can share one database. */
export async function openFirm(store: PortalStore): Promise<string> {
  firms += 1;
  const firm: FirmRecord = {
    id: `fi_${firms}_${Math.random().toString(36).slice(2)}`,
    name: 'Harbour & Lane Advisory',
    timeZone: 'Europe/London',
    locale: 'en-AU',
    policy: {
      activationDays: 30,
      resendCooldownSeconds: 60,
      autoInviteRoles: ['guest'],
      reminderDays: [7, 21],
      bulkLimit: 50_000,
      passwordMinLength: 15,
      linkRenewal: 'ask-firm',
      afterActivationUrl: null,
    },
    mailFrom: 'portal@harbourlane.example',
    postalAddress: '14 Quay Street',
  };
  await store.insertFirm(firm);
  return firm.id;
}

export const nora: Viewer = {
  id: 'st_nora',
  name: 'Nora Lindqvist',
  email: 'nora@harbourlane.example',
  role: 'Partner',
  permissions: ['clients.write', 'invitations.send'],
};

export const clientRecord = (changes: Partial<ClientRecord> = {}): ClientRecord => ({
  id: 'cl_okafor',
  externalId: null,
  kind: 'individual',
  name: 'Tom Okafor',
  plan: 'pro',
  assignedStaff: [{ id: 'st_nora', name: 'Nora Lindqvist' }],
  preliminaryData: { taxReference: '48291 30572', yearEnd: null, gst: true, employees: 3 },
  hidden: false,
  createdAt: '2026-10-14T11:20:00.123Z',
  version: 1,
  ...changes,
});

export const memberRecord = (changes: Partial<MemberRecord> = {}): MemberRecord => ({
  id: 'mb_tom',
  externalId: null,
  clientId: 'cl_okafor',
  role: 'owner',
  name: { given: 'Tom', family: 'Okafor' },
  email: 'Tom@northmail.example',
  locale: 'en-AU',
  accountId: null,
  ...changes,
});

export const invitation = (changes: Partial<Invitation> = {}): Invitation => ({
  id: 'iv_tom',
  memberId: 'mb_tom',
  status: 'open',
  sentAt: '2026-11-20T09:00:00.000Z',
  expiresAt: '2026-12-20T09:00:00.000Z',
  sendCount: 1,
  sentBy: { id: 'st_nora', name: 'Nora Lindqvist' },
  form: { id: 'fm_new', name: 'New client questionnaire' },
  message: 'Welcome,\nTom',
  automatic: false,
  revokedAt: null,
  revokedReason: null,
  delivery: { status: 'queued', at: '2026-11-20T09:00:00.000Z', reason: null },
  nextReminderAt: null,
  ...changes,
});

export const link = (firmId: string, changes: Partial<LinkRecord> = {}): LinkRecord => ({
  firmId,
  clientId: 'cl_okafor',
  memberId: 'mb_tom',
  invitationId: 'iv_tom',
  sendCount: 1,
  tokenHash: `${firmId}-hash-1`,
  kid: 'k1',
  sentAt: '2026-11-20T09:00:00.000Z',
  ...changes,
});

export const mail = (firmId: string, changes: Partial<MailRecord> = {}): MailRecord => ({
  id: `ml_${firmId}`,
  firmId,
  kind: 'invitation',
  clientId: 'cl_okafor',
  memberId: 'mb_tom',
  invitationId: 'iv_tom',
  sendCount: 1,
  to: 'Tom@northmail.example',
  draft: null,
  state: 'queued',
  attempts: 0,
  runAt: '2026-11-20T09:00:00.000Z',
  reason: null,
  createdAt: '2026-11-20T09:00:00.000Z',
  bulkSendId: null,
  ...changes,
});

/** A client with one owner and the owner's account. */
export async function insertPerson(
  tx: FirmTransaction,
  {
    id,
    name,
    email,
    account,
  }: { id: string; name: string; email: string | null; account?: Partial<Account> },
): Promise<void> {
  await tx.insertClient(clientRecord({ id: `cl_${id}`, name }));
  const credentials = email === null ? null : await tx.ensureAccount(email, `ac_${id}`);
  if (credentials !== null && account !== undefined)
    await tx.saveAccount({ ...credentials, account: { ...credentials.account, ...account } });
  await tx.insertMember(
    memberRecord({
      id: `mb_${id}`,
      clientId: `cl_${id}`,
      name: { given: name, family: '' },
      email,
      accountId: credentials?.account.id ?? null,
    }),
  );
}

export const listQuery = (changes: Partial<ListQuery> = {}): ListQuery => ({
  search: '',
  status: [],
  plan: null,
  staffId: null,
  kind: null,
  hidden: false,
  expiresBefore: null,
  ids: null,
  except: [],
  createdUntil: null,
  sort: { by: 'name', descending: false },
  limit: 100,
  after: null,
  offset: 0,
  now: NOW,
  ...changes,
});
