import { DAY, toTimestamp } from '@foyer/contract/rules';
import type { Ports } from '../ports.ts';
import type { PortalStore } from '../store/portal-store.ts';

// The contract keeps answers for a day; a stream that was away for longer than a week begins anew.
const KEYS_FOR = DAY;
const EVENTS_FOR = 7 * DAY;

/** Lets go of what nobody asks for any more. @returns of how many rows; there may be more */
export function purge(store: PortalStore, { clock }: Pick<Ports, 'clock'>): Promise<number> {
  const now = clock.now();
  return store.purge({
    now: toTimestamp(now),
    keysBefore: toTimestamp(now - KEYS_FOR),
    eventsBefore: toTimestamp(now - EVENTS_FOR),
  });
}
