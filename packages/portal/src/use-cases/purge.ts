import { DAY, toTimestamp } from '@foyer/contract/rules';
import type { Ports } from '../ports.ts';
import type { PortalStore } from '../store/portal-store.ts';

// The contract replays responses for a day. A stream that was disconnected for longer than a week starts again.
const KEY_LIFETIME = DAY;
const EVENT_LIFETIME = 7 * DAY;

/** Deletes expired idempotency keys, ended sessions and old events. @returns how many rows were deleted; there may be more */
export function purge(store: PortalStore, { clock }: Pick<Ports, 'clock'>): Promise<number> {
  const now = clock.now();
  return store.purge({
    now: toTimestamp(now),
    keysBefore: toTimestamp(now - KEY_LIFETIME),
    eventsBefore: toTimestamp(now - EVENT_LIFETIME),
  });
}
