import type { Client } from '@foyer/contract';
import type { FirmTransaction, PortalStore } from '@foyer/portal/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onPostgres } from '../../test/postgres.ts';
import { migrate } from '../migrate.ts';
import { openPostgres } from '../postgres.ts';
import { createListCache } from './list-cache.ts';
import { createSqlStore } from './create-sql-store.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const FIRM = 'fi_1';
const query = {
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
  limit: 50,
  after: null,
  offset: 0,
  now: NOW,
} as const;
const client = (id: string): Omit<Client, 'members'> => ({
  id,
  externalId: null,
  kind: 'entity',
  name: id,
  plan: 'pro',
  assignedStaff: [],
  preliminaryData: {},
  hidden: false,
  createdAt: NOW,
  version: 1,
});

test('evicts the least recently used entry and honours both time limits', () => {
  const cache = createListCache<string>(2);
  for (const key of ['a', 'b'])
    cache.set(key, { value: key, snapshot: '1:1:', from: '2026-01-02', until: '2026-01-04' });
  cache.get('a', '2026-01-02');
  cache.set('c', { value: 'c', snapshot: '1:1:', from: '2026-01-02', until: '2026-01-04' });
  expect(['a', 'b', 'c'].map((key) => cache.get(key, '2026-01-03')?.value)).toEqual(['a', undefined, 'c']);
  expect(['2026-01-01', '2026-01-02', '2026-01-04'].map((now) => cache.get('a', now)?.value)).toEqual([
    undefined,
    'a',
    undefined,
  ]);
});

await onPostgres((server) => {
  describe('cached pages, on PostgreSQL', () => {
    let store: PortalStore;
    beforeAll(async () => {
      const db = openPostgres(await server.createDatabase());
      await migrate(db);
      store = await createSqlStore(db);
      await store.insertFirm({
        id: FIRM,
        name: 'Harbour & Lane',
        timeZone: 'Europe/London',
        locale: 'en-AU',
        policy: policy(),
        mailFrom: 'p@harbourlane.example',
        postalAddress: null,
      });
    });
    afterAll(() => store.close());
    const names = async (): Promise<string[]> =>
      (await store.reads(FIRM).listClients(query)).items.map(({ name }) => name);

    test('shows a transaction that began before the page was read and commits after it', async () => {
      const early = openTransaction(store, (tx) => tx.insertClient(client('early')));
      await early.hasWorked;
      await store.transaction(FIRM, (tx) => tx.insertClient(client('late')));
      expect(await names()).toEqual(['late']);
      expect(await names()).toEqual(['late']);
      await early.commit();
      expect(await names()).toEqual(['early', 'late']);
    });

    test('50 concurrent reads and writes each see what was committed before the read', async () => {
      const looks = Array.from({ length: 50 }, async (_, n) => {
        await store.transaction(FIRM, (tx) => tx.insertClient(client(`w${n}`)));
        return (
          (await names()).includes(`w${n}`) ||
          (await store.reads(FIRM).listClients({ ...query, limit: 200 })).items.some(
            ({ id }) => id === `w${n}`,
          )
        );
      });
      expect(await Promise.all(looks)).toEqual(Array.from({ length: 50 }, () => true));
    });

    test('reads a page again after its change records were purged', async () => {
      await names();
      await store.transaction(FIRM, (tx) => tx.insertClient(client('a new one')));
      expect(
        await store.purge({ now: NOW, keysBefore: '2999-01-01T00:00:00.000Z', eventsBefore: NOW }),
      ).toBeGreaterThan(0);
      expect(await names()).toContain('a new one');
    });
  });
});

/** Starts a transaction that has done its work and waits for `commit`. */
function openTransaction(
  store: PortalStore,
  work: (tx: FirmTransaction) => Promise<void>,
): { hasWorked: Promise<void>; commit(): Promise<void> } {
  const [worked, released] = [new EventTarget(), new EventTarget()];
  const eventOf = (target: EventTarget): Promise<void> =>
    new Promise((resolve) => target.addEventListener('done', () => resolve(), { once: true }));
  const [hasWorked, mayCommit] = [eventOf(worked), eventOf(released)];
  const done = store.transaction(FIRM, async (tx) => {
    await work(tx);
    worked.dispatchEvent(new Event('done'));
    await mayCommit;
  });
  return {
    hasWorked,
    commit() {
      released.dispatchEvent(new Event('done'));
      return done;
    },
  };
}

const policy = () => ({
  activationDays: 30,
  resendCooldownSeconds: 60,
  autoInviteRoles: [],
  reminderDays: [],
  bulkLimit: 50_000,
  passwordMinLength: 15,
  afterActivationUrl: null,
  linkRenewal: 'ask-firm' as const,
});
