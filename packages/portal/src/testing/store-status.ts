import type { Account, Invitation } from '@foyer/contract';
import { memberStatus, memberStatuses } from '@foyer/contract/rules';
import { describe, expect, test } from 'vitest';
import type { PortalStore } from '../store/portal-store.ts';
import { clientRecord, invitation, listQuery, memberRecord, openFirm } from './store-fixtures.ts';

const GENERATED = 5_000;
const clocks = [
  '2026-10-01T00:00:00.000Z',
  '2026-11-22T09:00:00.000Z',
  '2026-12-20T08:59:59.999Z',
  '2026-12-20T09:00:00.000Z',
  '2027-06-01T00:00:00.000Z',
];

/** Small and seeded (mulberry32): the same members in every run and in every store. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A store may filter by status; it must never decide otherwise than the rule does. */
export function testStatusPredicate(store: () => PortalStore): void {
  describe('status predicate', () => {
    test(
      `a store filters ${GENERATED} generated members at five clocks as the rule decides them`,
      { timeout: 300_000 },
      async () => {
        const firmId = await openFirm(store());
        const random = createRandom(20_261_122);
        const pick = <T>(choices: readonly [T, ...T[]]): T =>
          choices[Math.floor(random() * choices.length)] ?? choices[0];
        await store().transaction(firmId, async (tx) => {
          for (let n = 0; n < GENERATED; n += 1) {
            await tx.insertClient(clientRecord({ id: `cl_${n}` }));
            const email = random() < 0.1 ? null : `m${n}@northmail.example`;
            const credentials = email === null ? null : await tx.ensureAccount(email, `ac_${n}`);
            const status = pick<Account['status']>(['none', 'none', 'none', 'active', 'disabled']);
            if (credentials !== null && status !== 'none')
              await tx.saveAccount({ ...credentials, account: { ...credentials.account, status } });
            await tx.insertMember(
              memberRecord({
                id: `mb_${n}`,
                clientId: `cl_${n}`,
                email,
                accountId: credentials?.account.id ?? null,
              }),
            );
            if (random() < 0.2) continue;
            await tx.saveInvitation(
              invitation({
                id: `iv_${n}`,
                memberId: `mb_${n}`,
                status: pick<Invitation['status']>(['open', 'open', 'open', 'accepted', 'revoked']),
                expiresAt: pick([
                  '2026-11-22T09:00:00.000Z',
                  '2026-12-20T09:00:00.000Z',
                  '2027-01-01T00:00:00.000Z',
                ]),
                delivery: {
                  status: pick<Invitation['delivery']['status']>([
                    'queued',
                    'sent',
                    'delivered',
                    'deferred',
                    'bounced',
                    'blocked',
                  ]),
                  at: '2026-11-20T09:00:00.000Z',
                  reason: null,
                },
              }),
            );
          }
        });
        const reads = store().reads(firmId);
        const everybody = (await reads.listClients(listQuery({ limit: GENERATED }))).items;
        expect(everybody).toHaveLength(GENERATED);
        for (const now of clocks) {
          for (const status of memberStatuses) {
            const decided = everybody
              .filter((client) =>
                client.members.some((member) => memberStatus(member, Date.parse(now)) === status),
              )
              .map((client) => client.id);
            const { items, total } = await reads.listClients(
              listQuery({ status: [status], now, limit: GENERATED }),
            );
            expect({ now, status, total, ids: items.map((client) => client.id) }).toEqual({
              now,
              status,
              total: decided.length,
              ids: decided,
            });
          }
        }
      },
    );
  });
}
