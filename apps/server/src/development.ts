import { hashToken } from '@foyer/contract/rules';
import { harbourAndLane, seedHarbourAndLane } from '@foyer/mocks';
import type { Ids, PortalStore, TokenSource } from '@foyer/portal';

/** Fills an empty store with a firm to look at, and lets its first staff member in with the token. */
export async function provisionDevelopment(
  store: PortalStore, { now, ids, tokens, staffToken }: { now: number; ids: Ids; tokens: TokenSource; staffToken: string },
): Promise<void> {
  const firmIds = await store.firmIds();
  if (firmIds.length === 0) await seedHarbourAndLane(store, { now, ids, tokens });
  else if (!firmIds.includes(harbourAndLane.firmId)) return;
  const tokenHash = await hashToken(staffToken);
  await store.transaction(harbourAndLane.firmId, (tx) => tx.insertAccessToken({ tokenHash, staffId: harbourAndLane.viewerId }));
}
