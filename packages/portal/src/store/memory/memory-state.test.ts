import { expect, test } from 'vitest';
import { describeStore } from '../../testing/index.ts';
import {
  clientRecord,
  insertPerson,
  invitation,
  link,
  mail,
  NOW,
  nora,
  openFirm,
} from '../../testing/store-fixtures.ts';
import { createMemoryStore } from '../memory-store.ts';
import { isMemoryState } from './memory-state.ts';

async function openFilled() {
  const store = createMemoryStore();
  const firmId = await openFirm(store);
  await store.transaction(firmId, async (tx) => {
    await tx.insertStaff(nora);
    await insertPerson(tx, { id: 'tom', name: 'Tom', email: 'tom@northmail.example' });
    await tx.saveInvitation(invitation());
    await tx.insertLink(link(firmId));
    await tx.insertMail(mail(firmId));
    await tx.appendEvents([{ type: 'client.changed', at: NOW, clientId: 'cl_tom' }]);
  });
  return { store, firmId };
}

describeStore('memory, opened from what another one saved', async () => {
  const { store } = await openFilled();
  return { store: createMemoryStore(await store.save()), close: async () => undefined };
});

test('everything that was committed is there again, and apart from what it came from', async () => {
  const { store, firmId } = await openFilled();
  const state: unknown = JSON.parse(JSON.stringify(await store.save()));
  if (!isMemoryState(state)) throw new Error('What was saved cannot be opened');
  const again = createMemoryStore(state);
  await store.transaction(firmId, (tx) => tx.insertClient(clientRecord({ id: 'cl_late' })));
  const reads = again.reads(firmId);
  expect(await reads.client('cl_tom')).toMatchObject({
    members: [{ id: 'mb_tom', account: { email: 'tom@northmail.example' }, invitation: { id: 'iv_tom' } }],
  });
  expect(await reads.client('cl_late')).toBeNull();
  expect(await again.linkByToken(`${firmId}-hash-1`)).toMatchObject({ invitationId: 'iv_tom', sendCount: 1 });
  expect(
    (
      await again.claimMail({ worker: 'w1', limit: 10, now: NOW, leaseUntil: '2026-11-22T09:01:00.000Z' })
    ).map(({ id }) => id),
  ).toEqual([`ml_${firmId}`]);
  expect(await reads.readFeed('ev_0', 10)).toMatchObject({
    state: 'read',
    events: [{ id: 'ev_1', clientId: 'cl_tom' }],
    cursor: 'ev_1',
  });
});

test('a mail that a worker holds stays with it until its lease ends', async () => {
  const { store, firmId } = await openFilled();
  await store.claimMail({ worker: 'w1', limit: 10, now: NOW, leaseUntil: '2026-11-22T09:01:00.000Z' });
  const again = createMemoryStore(await store.save());
  const claim = async (now: string): Promise<string[]> => {
    await again.reclaimMail(now);
    return (
      await again.claimMail({ worker: 'w2', limit: 10, now, leaseUntil: '2026-11-22T10:00:00.000Z' })
    ).map(({ id }) => id);
  };
  expect(await claim('2026-11-22T09:00:59.000Z')).toEqual([]);
  expect(await claim('2026-11-22T09:01:00.001Z')).toEqual([`ml_${firmId}`]);
});

test('what was saved before there were suppressions opens, and has none; without its clients it does not', async () => {
  const { store, firmId } = await openFilled();
  const { firms, leases } = await store.save();
  const without = (name: string) => ({
    leases,
    firms: firms.map((firm) => ({
      ...firm,
      tables: Object.fromEntries(Object.entries(firm.tables).filter(([table]) => table !== name)),
    })),
  });
  const earlier: unknown = without('suppressions');
  if (!isMemoryState(earlier)) throw new Error('What was saved cannot be opened');
  expect([
    ...(await createMemoryStore(earlier).reads(firmId).suppressions(['tom@northmail.example'])),
  ]).toEqual([]);
  expect(isMemoryState(without('clients'))).toBe(false);
});
