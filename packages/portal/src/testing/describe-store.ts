import { afterAll, beforeAll, describe } from 'vitest';
import type { PortalStore } from '../store/portal-store.ts';
import { testBulk } from './store-bulk.ts';
import { testFeed } from './store-feed.ts';
import { testTimeline } from './store-timeline.ts';
import { testList } from './store-list.ts';
import { testExternalIds } from './store-external-ids.ts';
import { testSorting } from './store-sorting.ts';
import { testListAgain } from './store-list-again.ts';
import { testMembers } from './store-members.ts';
import { testOutbox } from './store-outbox.ts';
import { testReminders } from './store-reminders.ts';
import { testStatusPredicate } from './store-status.ts';
import { testSuppressions } from './store-suppressions.ts';
import { testTransactions } from './store-transactions.ts';

/** Opens an empty store, or one that already contains other firms. */
export type OpenStore = () => Promise<{ store: PortalStore; close(): Promise<void> }>;

/**
 * Registers the tests that every store has to pass, with Vitest.
 * @example describeStore('memory', async () => ({ store: createMemoryStore(), close: async () => undefined }))
 */
export function describeStore(name: string, open: OpenStore): void {
  describe(`store: ${name}`, () => {
    let opened: Awaited<ReturnType<OpenStore>> | null = null;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.close());
    const store = (): PortalStore => {
      if (opened === null) throw new Error('The store is not open');
      return opened.store;
    };
    testTransactions(store);
    testOutbox(store);
    testReminders(store);
    testSuppressions(store);
    testFeed(store);
    testTimeline(store);
    testMembers(store);
    testList(store);
    testSorting(store);
    testExternalIds(store);
    testListAgain(store);
    testStatusPredicate(store);
    testBulk(store);
  });
}
