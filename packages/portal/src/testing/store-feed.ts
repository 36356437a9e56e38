import { describe, expect, test } from 'vitest';
import type { PortalStore } from '../store/portal-store.ts';
import { clientRecord, NOW, openFirm } from './store-fixtures.ts';

export function testFeed(store: () => PortalStore): void {
  const append = (firmId: string, ...clientIds: string[]): Promise<void> =>
    store().transaction(firmId, async (tx) => {
      await tx.appendEvents(
        clientIds.map((clientId) => ({
          type: 'client.changed',
          at: NOW,
          clientId,
          client: { ...clientRecord({ id: clientId }), members: [] },
        })),
      );
    });

  describe('feed', () => {
    test('returns events in order, each once, after a cursor', async () => {
      const firmId = await openFirm(store());
      const reads = store().reads(firmId);
      const start = await reads.feedCursor();
      await append(firmId, 'cl_1', 'cl_2');
      await append(firmId, 'cl_3');
      const first = await reads.readFeed(start, 2);
      expect(first).toMatchObject({
        state: 'read',
        events: [{ clientId: 'cl_1', type: 'client.changed', at: NOW }, { clientId: 'cl_2' }],
      });
      expect(first.state === 'read' && first.events[0]?.client).toEqual({
        ...clientRecord({ id: 'cl_1' }),
        members: [],
      });
      expect(first.state === 'read' && first.events.at(-1)?.id).toBe(first.cursor);
      const second = await reads.readFeed(first.cursor, 2);
      expect(second).toMatchObject({ state: 'read', events: [{ clientId: 'cl_3' }] });
      expect(await reads.readFeed(second.cursor, 2)).toEqual({
        state: 'read',
        events: [],
        cursor: second.cursor,
      });
      expect(await reads.feedCursor()).toBe(second.cursor);
    });

    test('starts at the current position without a cursor, and reports an unknown cursor as too old', async () => {
      const firmId = await openFirm(store());
      await append(firmId, 'cl_1');
      const reads = store().reads(firmId);
      expect(await reads.readFeed(null, 10)).toEqual({
        state: 'read',
        events: [],
        cursor: await reads.feedCursor(),
      });
      expect(await reads.readFeed('nonsense', 10)).toEqual({
        state: 'too-old',
        cursor: await reads.feedCursor(),
      });
      expect(await reads.readFeed("ev_1'; drop table event", 10)).toMatchObject({ state: 'too-old' });
    });

    test('purges old events, and reports a cursor before them as too old', async () => {
      const firmId = await openFirm(store());
      const reads = store().reads(firmId);
      const start = await reads.feedCursor();
      const at = async (moment: string): Promise<string> => {
        await store().transaction(firmId, (tx) =>
          tx.appendEvents([{ type: 'client.changed', at: moment, clientId: 'cl_1' }]),
        );
        return reads.feedCursor();
      };
      const [, second, third] = [
        await at('2026-11-01T09:00:00.000Z'),
        await at('2026-11-14T09:00:00.000Z'),
        await at('2026-11-20T09:00:00.000Z'),
      ];
      const purged = await store().purge({
        now: NOW,
        keysBefore: '2026-01-01T00:00:00.000Z',
        eventsBefore: '2026-11-14T09:00:00.000Z',
      });
      expect(purged).toBeGreaterThanOrEqual(2);
      expect(await reads.readFeed(start, 10)).toEqual({ state: 'too-old', cursor: third });
      expect(await reads.readFeed(second, 10)).toMatchObject({
        state: 'read',
        events: [{ at: '2026-11-20T09:00:00.000Z' }],
        cursor: third,
      });
      await store().purge({ now: NOW, keysBefore: '2026-01-01T00:00:00.000Z', eventsBefore: NOW });
      expect(await reads.feedCursor()).toBe(third);
      expect(await reads.readFeed(third, 10)).toEqual({ state: 'read', events: [], cursor: third });
    });

    test('notifies a subscriber of all firms of every commit', async () => {
      const [mine, theirs] = [await openFirm(store()), await openFirm(store())];
      let woken = 0;
      const end = store().onFeed(null, () => (woken += 1));
      await append(mine, 'cl_1');
      const afterOne = woken;
      await append(theirs, 'cl_1');
      end();
      // At least once: where several processes share a store, the sender is notified a second time.
      expect([afterOne >= 1, woken > afterOne]).toEqual([true, true]);
    });

    test('notifies a firm of its own committed events only', async () => {
      const [mine, theirs] = [await openFirm(store()), await openFirm(store())];
      const woken: string[] = [];
      const endMine = store().onFeed(mine, () => woken.push('mine'));
      const endTheirs = store().onFeed(theirs, () => woken.push('theirs'));
      const start = await store().reads(theirs).feedCursor();
      await append(mine, 'cl_1');
      await store()
        .transaction(mine, async (tx) => {
          await tx.appendEvents([{ type: 'client.changed', at: NOW, clientId: 'cl_2' }]);
          throw new RangeError('no');
        })
        .catch(() => undefined);
      endMine();
      await append(mine, 'cl_3');
      endTheirs();
      expect([...new Set(woken)]).toEqual(['mine']);
      expect(await store().reads(theirs).readFeed(start, 10)).toMatchObject({ state: 'read', events: [] });
    });
  });
}
