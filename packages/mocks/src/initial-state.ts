import type { Permission } from '@foyer/contract';
import { hashToken, toTimestamp } from '@foyer/contract/rules';
import type { TokenSource } from '@foyer/portal';
import { createMemoryStore, type MemoryStore, type PortalStore } from '@foyer/portal/store';
import type { Fault, FaultyOperation } from './faults.ts';
import type { MockMail } from './mock-mail.ts';
import type { MockState } from './mock-state.ts';
import { seedFirm, type FirmSeed } from './scenarios/builders.ts';
import { scenarios, type ScenarioName } from './scenarios/index.ts';
import { withLazyClients } from './lazy-clients.ts';

/** What a mock portal starts from, whether made from a scenario or opened from a state. */
export interface InitialState {
  firmId: string;
  viewerId: string;
  scenario: MockState['scenario'];
  /** What is written down by `save`. */
  memory: MemoryStore;
  /** The same, with clients that nobody has written yet. */
  store: PortalStore;
  relay: FirmSeed['relay'];
  mails: readonly MockMail[];
  faults: readonly (readonly [operation: FaultyOperation, fault: Fault])[];
}

/** The bearer token of a viewer. */
export const tokenOfViewer = (viewerId: string): string => `mock-${viewerId}`;

/** Makes a portal's store from a scenario. @param now epoch milliseconds */
export async function initializeWith(
  scenario: ScenarioName | FirmSeed,
  now: number,
  tokens: TokenSource,
  permissions: Permission[] | undefined,
): Promise<InitialState> {
  const seed = typeof scenario === 'string' ? scenarios[scenario](now) : scenario;
  const [viewer, ...colleagues] = seed.staff;
  const memory = createMemoryStore();
  const store = addLazyClients(memory, seed.firm.id, seed);
  await seedFirm(
    store,
    { ...seed, staff: [{ ...viewer, permissions: permissions ?? viewer.permissions }, ...colleagues] },
    tokens,
  );
  await store.transaction(seed.firm.id, async (tx) =>
    tx.insertAccessToken({ tokenHash: await hashToken(tokenOfViewer(viewer.id)), staffId: viewer.id }),
  );
  return {
    firmId: seed.firm.id,
    viewerId: viewer.id,
    memory,
    store,
    relay: seed.relay,
    mails: [],
    scenario: { name: typeof scenario === 'string' ? scenario : null, madeFor: toTimestamp(now) },
    faults: seed.fault === undefined ? [] : [['*', seed.fault]],
  };
}

/** Opens a portal's store from a state. @param own the scenario it began with, if that had no name: functions are not in a state */
export async function restoreFrom(
  state: MockState,
  own: FirmSeed | undefined,
  permissions: Permission[] | undefined,
): Promise<InitialState> {
  const { firmId, viewerId, scenario, faults } = state;
  const seed = scenario.name === null ? own : scenarios[scenario.name](Date.parse(scenario.madeFor));
  const memory = createMemoryStore(state.store);
  const viewer = permissions === undefined ? null : await memory.reads(firmId).viewer(viewerId);
  if (viewer !== null && permissions !== undefined)
    await memory.transaction(firmId, (tx) => tx.insertStaff({ ...viewer, permissions }));
  return {
    firmId,
    viewerId,
    scenario,
    faults,
    memory,
    store: addLazyClients(memory, firmId, seed),
    relay: seed?.relay,
    mails: structuredClone(state.mails),
  };
}

const addLazyClients = (memory: MemoryStore, firmId: string, seed: FirmSeed | undefined): PortalStore =>
  seed?.lazyClients === undefined ? memory : withLazyClients(memory, firmId, seed.lazyClients);
