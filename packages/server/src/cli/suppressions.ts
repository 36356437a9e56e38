import { liftSuppression, systemClock, type Clock, type SuppressedAddress } from '@foyer/portal';
import type { PortalStore } from '@foyer/portal/store';
import { CommandError } from './provision.ts';

/**
 * Lists the suppressed addresses of a firm.
 * @returns a line for each: date, cause, address, reason
 * @throws CommandError
 */
export async function listSuppressions(
  store: PortalStore,
  { firmId }: { firmId: string },
): Promise<string[]> {
  await requireFirm(store, firmId);
  const found = [...(await store.reads(firmId).suppressions('all'))].sort(([, a], [, b]) =>
    a.at.localeCompare(b.at),
  );
  return found.map(([email, { cause, reason, at }]) =>
    [at, cause, email, ...(reason === null ? [] : [reason])].join('  '),
  );
}

/**
 * Lifts the suppression of an address; the timeline shows it.
 * @returns a message for the terminal
 * @throws CommandError
 */
export async function allowMail(
  store: PortalStore,
  address: SuppressedAddress,
  clock: Clock = systemClock,
): Promise<string> {
  await requireFirm(store, address.firmId);
  const done = await liftSuppression(store, { clock }, address);
  if (done === 'unknown') throw new CommandError(`${address.email} is not suppressed.`);
  return `Mail to ${address.email} is allowed again.`;
}

async function requireFirm(store: PortalStore, firmId: string): Promise<void> {
  if ((await store.reads(firmId).firm()) === null) throw new CommandError(`Unknown firm ${firmId}.`);
}
