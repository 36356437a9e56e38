import { hashToken } from '@foyer/contract/rules';
import { scenarios, seedFirm } from '@foyer/mocks';
import type { TokenSource } from '@foyer/portal';
import type { PortalStore } from '@foyer/portal/store';

/**
 * Seeds an empty store with a sample firm and creates an access token of its first staff member.
 * @param now epoch milliseconds
 */
export async function seedDevelopmentFirm(
  store: PortalStore,
  { now, tokens, staffToken }: { now: number; tokens: TokenSource; staffToken: string },
): Promise<void> {
  const seed = scenarios['busy-portal'](now);
  const firmIds = await store.firmIds();
  if (firmIds.length === 0) await seedFirm(store, seed, tokens);
  else if (!firmIds.includes(seed.firm.id)) return;
  const tokenHash = await hashToken(staffToken);
  await store.transaction(seed.firm.id, (tx) =>
    tx.insertAccessToken({ tokenHash, staffId: seed.staff[0].id }),
  );
}
