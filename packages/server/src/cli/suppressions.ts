import { liftSuppression, systemClock, type Clock, type SuppressedAddress } from '@foyer/portal';
import type { PortalStore } from '@foyer/portal/store';
import { Refused } from './provision.ts';

/** What takes no mail at a firm, a line an address: since when, why, and what was said. @throws Refused */
export async function listSuppressions(
  store: PortalStore,
  { firmId }: { firmId: string },
): Promise<string[]> {
  await refuseUnknown(store, firmId);
  const found = [...(await store.reads(firmId).suppressions('all'))].sort(([, a], [, b]) =>
    a.at.localeCompare(b.at),
  );
  return found.map(([email, { cause, reason, at }]) =>
    [at, cause, email, ...(reason === null ? [] : [reason])].join('  '),
  );
}

/** Lets mail go to an address again; members and staff see it in the timeline. @returns what to tell whoever typed it @throws Refused */
export async function allowMail(
  store: PortalStore,
  address: SuppressedAddress,
  clock: Clock = systemClock,
): Promise<string> {
  await refuseUnknown(store, address.firmId);
  const done = await liftSuppression(store, { clock }, address);
  if (done === 'unknown') throw new Refused(`Nothing keeps mail from ${address.email}.`);
  return `Mail goes to ${address.email} again.`;
}

async function refuseUnknown(store: PortalStore, firmId: string): Promise<void> {
  if ((await store.reads(firmId).firm()) === null) throw new Refused(`There is no firm ${firmId}.`);
}
