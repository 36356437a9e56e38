import { createMockPortal, MockStateError, type MockPortal, type ScenarioName } from '@foyer/mocks';
import { mockHandlers, setupMockWorker } from '@foyer/mocks/browser';
import { createPortalClient, type PortalClient } from '@foyer/sdk';
import { clearSavedState, autoSaveState, readSavedState } from './saved-state.ts';

/** A mock portal, and an SDK object that reaches it through the service worker as it would reach a server. */
export interface MockSetup {
  scenario: ScenarioName;
  mockPortal: MockPortal;
  portal: PortalClient;
}

/** Creates setups, one at a time. */
export interface MockSetupController {
  /** Restores the state saved before a reload, or starts the default scenario. */
  restore(): Promise<MockSetup>;
  /** Starts a scenario with a new portal. */
  start(scenario: ScenarioName): Promise<MockSetup>;
}

const DEFAULT_SCENARIO: ScenarioName = 'busy-portal';

/** Starts the service worker. Requests that it does not handle go to the network. */
export async function createMockSetup(): Promise<MockSetupController> {
  const worker = setupMockWorker();
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  let dispose = (): void => undefined;
  const install = (mockPortal: MockPortal, scenario: ScenarioName): MockSetup => {
    dispose();
    worker.resetHandlers(...mockHandlers(mockPortal));
    const stopSaving = autoSaveState(mockPortal);
    dispose = () => {
      stopSaving();
      mockPortal.close();
    };
    // Share the portal's clock, so that the page knows the time without a response after the panel advanced it.
    const portal = createPortalClient({
      baseUrl: mockPortal.origin,
      getToken: () => mockPortal.token,
      clock: mockPortal.clock,
    });
    return { scenario, mockPortal, portal };
  };
  const start = async (scenario: ScenarioName): Promise<MockSetup> => {
    clearSavedState();
    const mockPortal = await createMockPortal({ scenario, clock: 'running' });
    return install(mockPortal, scenario);
  };
  return {
    start,
    async restore() {
      const state = readSavedState();
      if (state === undefined) return start(DEFAULT_SCENARIO);
      try {
        const mockPortal = await createMockPortal({ state, clock: 'running' });
        return install(mockPortal, (await mockPortal.save()).scenario.name ?? DEFAULT_SCENARIO);
      } catch (thrown) {
        // Saved by another version of the mocks.
        if (thrown instanceof MockStateError) return start(DEFAULT_SCENARIO);
        throw thrown;
      }
    },
  };
}
