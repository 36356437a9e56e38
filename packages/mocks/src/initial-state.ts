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

/** What a mock portal starts with, created from a scenario or restored from a saved state. */
export interface InitialState {
  firmId: string;
  viewerId: string;
  scenario: MockState['scenario'];
  /** The store that `save` writes. */
  memory: MemoryStore;
  /** `memory`, including the scenario's lazy clients. */
  store: PortalStore;
  relay: FirmSeed['relay'];
  mails: readonly MockMail[];
  faults: readonly (readonly [operation: FaultyOperation, fault: Fault])[];
}

/** Returns the bearer token of a viewer. */
export const tokenOfViewer = (viewerId: string): string => `mock-${viewerId}`;

/** Creates the initial state of a scenario. @param now epoch milliseconds */
export async function createInitialState(
  scenario: ScenarioName | FirmSeed,
  now: number,
  tokens: TokenSource,
  permissions: Permission[] | undefined,
): Promise<InitialState> {
  const seed = typeof scenario === 'string' ? scenarios[scenario](now) : scenario;
  const [viewer, ...colleagues] = seed.staff;
  const memory = createMemoryStore();
  const store = createStore(memory, seed.firm.id, seed);
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

/**
 * Restores the initial state from a saved one.
 * @param scenarioSeed the scenario passed again by the caller; needed if the saved portal had a custom one, whose functions are not in the state
 */
export async function restoreInitialState(
  state: MockState,
  scenarioSeed: FirmSeed | undefined,
  permissions: Permission[] | undefined,
): Promise<InitialState> {
  const { firmId, viewerId, scenario, faults } = state;
  const seed = scenario.name === null ? scenarioSeed : scenarios[scenario.name](Date.parse(scenario.madeFor));
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
    store: createStore(memory, firmId, seed),
    relay: seed?.relay,
    mails: structuredClone(state.mails),
  };
}

const createStore = (memory: MemoryStore, firmId: string, seed: FirmSeed | undefined): PortalStore =>
  seed?.lazyClients === undefined ? memory : withLazyClients(memory, firmId, seed.lazyClients);
