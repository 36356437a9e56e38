import { createMockPortal, type Fault, type MockPortal, type MockPortalOptions } from '@foyer/mocks';
import { createPortalClient, type PortalClient } from '@foyer/sdk';
import type { Decorator, Loader } from '@storybook/react-vite';
import {
  FoyerProvider,
  MessagesProvider,
  ThemeScope,
  type Contrast,
  type Density,
  type Direction,
  type Messages,
  type Theme,
} from '../src/index.ts';
import { now } from './members.ts';
import { withViewerRole } from './viewers.ts';

/** Story parameters for the portal of a story. Without `scenario` the story has no portal. */
export interface ScenarioParameters extends Pick<MockPortalOptions, 'scenario'> {
  /** Errors by operation. */
  faults?: Partial<Record<Parameters<MockPortal['fail']>[0], Fault>>;
  /** Transport. Without it, `fetch` calls the mock portal directly. */
  through?: 'service worker';
}

interface LoadedScenario {
  mockPortal: MockPortal;
  portal: PortalClient;
  remountKey: number;
}

let loadCount = 0;

/** Creates an in-memory portal with a stopped clock for each story. */
export const loadScenario: Loader = async ({ id, globals, parameters }) => {
  const { scenario, faults = {}, through } = scenarioOf(parameters);
  if (scenario === undefined) return {};
  const mockPortal = await createMockPortal({
    scenario: withViewerRole(globals['viewer'], scenario),
    now,
    origin: `https://${id}.foyer.test`,
  });
  for (const [operation, fault] of Object.entries(faults))
    if (isOperation(operation)) mockPortal.fail(operation, fault);
  loadCount += 1;
  const portal = createPortalClient({
    baseUrl: mockPortal.origin,
    getToken: () => mockPortal.token,
    fetch:
      through === undefined
        ? mockPortal.fetch
        : await (await import('./service-worker.ts')).fetchThroughWorker(mockPortal),
    clock: mockPortal.clock,
    // Retries without a pause, so that a failure shows at once.
    random: { number: () => 0, id: () => crypto.randomUUID() },
  });
  return { mockPortal, portal, remountKey: loadCount } satisfies LoadedScenario;
};

const scenarioOf = ({
  scenario,
  faults,
  through,
}: Parameters<Loader>[0]['parameters']): ScenarioParameters => ({ scenario, faults, through });

const isOperation = (name: string): name is Parameters<MockPortal['fail']>[0] =>
  name.includes('.') || name === 'login';

/** Returns the mock portal of a story, for its `play` function. */
export function getStoryPortal(loaded: Record<string, unknown>): MockPortal {
  const { mockPortal }: Partial<Record<string, unknown>> = loaded;
  if (!isMockPortal(mockPortal)) throw new Error('This story has no scenario.');
  return mockPortal;
}

/** Creates a second SDK object for the portal of a story, to simulate another user. */
export function createStoryPortalClient(loaded: Record<string, unknown>): PortalClient {
  const mockPortal = getStoryPortal(loaded);
  return createPortalClient({
    baseUrl: mockPortal.origin,
    getToken: () => mockPortal.token,
    fetch: mockPortal.fetch,
    clock: mockPortal.clock,
  });
}

const isMockPortal = (value: unknown): value is MockPortal =>
  typeof value === 'object' && value !== null && 'mailSettled' in value;

/** Wraps a story in a root with the theme and language of the toolbar. A story with a scenario is wrapped in a provider. */
export const withScenario: Decorator = (Story, { loaded, globals, parameters }) => {
  const { portal, remountKey, messages }: Partial<LoadedScenario & { messages: Messages }> = loaded;
  const appearance: { theme?: Theme; density?: Density; contrast?: Contrast; dir?: Direction } = {
    theme: globals['theme'],
    density: globals['density'],
    ...(globals['contrast'] === 'more' && { contrast: 'more' }),
    // Without a direction in the toolbar, the direction of the language applies.
    ...((globals['direction'] === 'ltr' || globals['direction'] === 'rtl') && { dir: globals['direction'] }),
    ...parameters['look'],
  };
  if (portal === undefined) {
    return (
      <MessagesProvider {...(messages && { messages })}>
        <ThemeScope
          className="foyer-surface"
          {...(messages && { lang: messages.language.tag, dir: messages.language.direction })}
          {...appearance}
        >
          <Story />
        </ThemeScope>
      </MessagesProvider>
    );
  }
  return (
    <FoyerProvider
      key={remountKey}
      portal={portal}
      messages={messages}
      className="foyer-surface"
      {...appearance}
    >
      <Story />
    </FoyerProvider>
  );
};
