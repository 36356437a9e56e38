import {
  liftSuppression,
  systemClock,
  type Clock,
  type LiftedAddress,
  type PortalStore,
} from '@foyer/portal';
import { CommandError } from './provision.ts';

/** What takes no mail at a firm, a line an address: since when, why, and what was said. @throws CommandError */
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

/** Lets mail go to an address again; members and staff see it in the timeline. @returns what to tell whoever typed it @throws CommandError */
export async function allowMail(
  store: PortalStore,
  address: LiftedAddress,
  clock: Clock = systemClock,
): Promise<string> {
  await requireFirm(store, address.firmId);
  const done = await liftSuppression(store, { clock }, address);
  if (done === 'unknown') throw new CommandError(`Nothing keeps mail from ${address.email}.`);
  return `Mail goes to ${address.email} again.`;
}

async function requireFirm(store: PortalStore, firmId: string): Promise<void> {
  if ((await store.reads(firmId).firm()) === null) throw new CommandError(`There is no firm ${firmId}.`);
}
