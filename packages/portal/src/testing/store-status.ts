import type { Account, Invitation } from '@foyer/contract';
import { memberStatus, memberStatuses } from '@foyer/contract/rules';
import { describe, expect, test } from 'vitest';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import { selectClients } from '../store/select-clients.ts';
import { clientRecord, invitation, listQuery, memberRecord, openFirm } from './store-fixtures.ts';

const clocks = [
  '2026-10-01T00:00:00.000Z',
  '2026-11-22T09:00:00.000Z',
  '2026-12-20T08:59:59.999Z',
  '2026-12-20T09:00:00.000Z',
  '2027-06-01T00:00:00.000Z',
];

/** The inputs of a member's status. */
interface Situation {
  account: Account['status'] | 'no-email';
  invitation: { status: Invitation['status']; expiresAt: string; delivery: Invitation['delivery'] } | null;
}

const accounts: Situation['account'][] = ['no-email', 'none', 'active', 'disabled'];
const statuses: Invitation['status'][] = ['open', 'accepted', 'revoked'];
const expiries = ['2026-11-22T09:00:00.000Z', '2026-12-20T09:00:00.000Z', '2027-01-01T00:00:00.000Z'];
const deliveries: Invitation['delivery']['status'][] = [
  'queued',
  'sent',
  'delivered',
  'deferred',
  'bounced',
  'blocked',
];

const invitations: Situation['invitation'][] = [
  null,
  ...statuses.flatMap((status) =>
    expiries.flatMap((expiresAt) =>
      deliveries.map((delivery) => ({
        status,
        expiresAt,
        delivery: { status: delivery, at: '2026-11-20T09:00:00.000Z', reason: null },
      })),
    ),
  ),
];
const situations: Situation[] = accounts.flatMap((account) =>
  invitations.map((one) => ({ account, invitation: one })),
);
// Each situation once in a client of its own and once paired with another. 7 and the number of situations are coprime, so each is the second member exactly once.
const clients: Situation[][] = [
  ...situations.map((one) => [one]),
  ...situations.map((one, n) => [one, ...situations.slice((n * 7 + 1) % situations.length).slice(0, 1)]),
];

async function insertMember(
  tx: FirmTransaction,
  clientId: string,
  key: string,
  situation: Situation,
): Promise<void> {
  const email = situation.account === 'no-email' ? null : `${key}@northmail.example`;
  const credentials = email === null ? null : await tx.ensureAccount(email, `ac_${key}`);
  if (credentials !== null && situation.account !== 'no-email' && situation.account !== 'none')
    await tx.saveAccount({
      ...credentials,
      account: { ...credentials.account, status: situation.account },
    });
  await tx.insertMember(
    memberRecord({ id: `mb_${key}`, clientId, email, accountId: credentials?.account.id ?? null }),
  );
  if (situation.invitation !== null)
    await tx.saveInvitation(invitation({ id: `iv_${key}`, memberId: `mb_${key}`, ...situation.invitation }));
}

/** Tests that filtering and sorting by status in the store agree with the rules of the contract. */
export function testStatusPredicate(store: () => PortalStore): void {
  describe('status predicate', () => {
    test('agrees with memberStatus for every combination of account, invitation, expiry and delivery at five times', async () => {
      const firmId = await openFirm(store());
      await store().transaction(firmId, async (tx) => {
        for (const [n, members] of clients.entries()) {
          await tx.insertClient(clientRecord({ id: `cl_${n}` }));
          for (const [place, situation] of members.entries())
            await insertMember(tx, `cl_${n}`, `m${n}_${place}`, situation);
        }
      });
      const reads = store().reads(firmId);
      const allClients = (await reads.listClients(listQuery({ limit: clients.length }))).items;
      expect(allClients).toHaveLength(2 * 4 * 55);
      expect(allClients.flatMap(({ members }) => members)).toHaveLength(3 * 4 * 55);
      for (const now of clocks) {
        for (const descending of [false, true]) {
          const query = listQuery({ sort: { by: 'status', descending }, now, limit: clients.length });
          expect((await reads.listClients(query)).items.map(({ id }) => id)).toEqual(
            selectClients(allClients, query).items.map(({ id }) => id),
          );
        }
        for (const status of memberStatuses) {
          const decided = allClients
            .filter((client) =>
              client.members.some((member) => memberStatus(member, Date.parse(now)) === status),
            )
            .map((client) => client.id);
          const { items, total } = await reads.listClients(
            listQuery({ status: [status], now, limit: clients.length }),
          );
          expect({ now, status, total, ids: items.map((client) => client.id) }).toEqual({
            now,
            status,
            total: decided.length,
            ids: decided,
          });
        }
      }
    });
  });
}
