import { createMockPortal, MockStateError, type MockPortal, type ScenarioName } from '@foyer/mocks';
import { mockHandlers, setupMockWorker } from '@foyer/mocks/browser';
import { createPortalClient, type PortalClient } from '@foyer/sdk';
import { clearSavedState, autoSaveState, readSavedState } from './saved-state.ts';

/** What the page plays on: a mock portal, and a client that reaches it through the worker, as it would reach a server. */
export interface MockSetup {
  scenario: ScenarioName;
  mockPortal: MockPortal;
  portal: PortalClient;
}

/** Sets stages, one after the other. */
export interface MockSetupController {
  /** Goes on from before a reload, if there was one. */
  restore(): Promise<MockSetup>;
  /** Starts over. */
  start(scenario: ScenarioName): Promise<MockSetup>;
}

const FIRST: ScenarioName = 'busy-portal';

/** Puts a worker in front of the page; what it does not know goes to the network. */
export async function createMockSetup(): Promise<MockSetupController> {
  const worker = setupMockWorker();
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  let strike = (): void => undefined;
  const set = (mockPortal: MockPortal, scenario: ScenarioName): MockSetup => {
    strike();
    worker.resetHandlers(...mockHandlers(mockPortal));
    const end = autoSaveState(mockPortal);
    strike = () => {
      end();
      mockPortal.close();
    };
    // The portal's clock: once the panel has turned it, the page needs no answer to know the time.
    const client = createPortalClient({
      baseUrl: mockPortal.origin,
      getToken: () => mockPortal.token,
      clock: mockPortal.clock,
    });
    return { scenario, mockPortal, portal: client };
  };
  const change = async (scenario: ScenarioName): Promise<MockSetup> => {
    clearSavedState();
    const mockPortal = await createMockPortal({ scenario, clock: 'goes' });
    return set(mockPortal, scenario);
  };
  return {
    start: change,
    async restore() {
      const state = readSavedState();
      if (state === undefined) return change(FIRST);
      try {
        const mockPortal = await createMockPortal({ state, clock: 'goes' });
        return set(mockPortal, (await mockPortal.save()).scenario.name ?? FIRST);
      } catch (thrown) {
        // Kept by another version of the mocks.
        if (thrown instanceof MockStateError) return change(FIRST);
        throw thrown;
      }
    },
  };
}
