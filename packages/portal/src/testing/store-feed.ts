import { describe, expect, test } from 'vitest';
import type { PortalStore } from '../store/portal-store.ts';
import { clientRecord, NOW, openFirm } from './store-fixtures.ts';

export function testFeed(store: () => PortalStore): void {
  const append = (firmId: string, ...clientIds: string[]): Promise<void> =>
    store().transaction(firmId, async (tx) => {
      await tx.appendEvents(clientIds.map((clientId) => ({ type: 'client.changed', at: NOW, clientId, client: { ...clientRecord({ id: clientId }), members: [] } })));
    });

  describe('feed', () => {
    test('events are read in order, each once, from wherever one stopped', async () => {
      const firmId = await openFirm(store());
      const reads = store().reads(firmId);
      const start = await reads.feedCursor();
      await append(firmId, 'cl_1', 'cl_2');
      await append(firmId, 'cl_3');
      const first = await reads.readFeed(start, 2);
      expect(first).toMatchObject({ state: 'read', events: [{ clientId: 'cl_1', type: 'client.changed', at: NOW }, { clientId: 'cl_2' }] });
      expect(first.state === 'read' && first.events[0]?.client).toEqual({ ...clientRecord({ id: 'cl_1' }), members: [] });
      expect(first.state === 'read' && first.events.at(-1)?.id).toBe(first.cursor);
      const second = await reads.readFeed(first.cursor, 2);
      expect(second).toMatchObject({ state: 'read', events: [{ clientId: 'cl_3' }] });
      expect(await reads.readFeed(second.cursor, 2)).toEqual({ state: 'read', events: [], cursor: second.cursor });
      expect(await reads.feedCursor()).toBe(second.cursor);
    });

    test('without a cursor it begins now; with one that is not ours it says so', async () => {
      const firmId = await openFirm(store());
      await append(firmId, 'cl_1');
      const reads = store().reads(firmId);
      expect(await reads.readFeed(null, 10)).toEqual({ state: 'read', events: [], cursor: await reads.feedCursor() });
      expect(await reads.readFeed('nonsense', 10)).toEqual({ state: 'too-old', cursor: await reads.feedCursor() });
      expect(await reads.readFeed("ev_1'; drop table event", 10)).toMatchObject({ state: 'too-old' });
    });

    test('a firm hears of its own events only, and only of commits', async () => {
      const [mine, theirs] = [await openFirm(store()), await openFirm(store())];
      const woken: string[] = [];
      const endMine = store().onFeed(mine, () => woken.push('mine'));
      const endTheirs = store().onFeed(theirs, () => woken.push('theirs'));
      const start = await store().reads(theirs).feedCursor();
      await append(mine, 'cl_1');
      await store().transaction(mine, async (tx) => {
        await tx.appendEvents([{ type: 'client.changed', at: NOW, clientId: 'cl_2' }]);
        throw new RangeError('no');
      }).catch(() => undefined);
      endMine();
      await append(mine, 'cl_3');
      endTheirs();
      expect(woken).toEqual(['mine']);
      expect(await store().reads(theirs).readFeed(start, 10)).toMatchObject({ state: 'read', events: [] });
    });
  });
}
