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
import { seenBy } from './viewers.ts';

/** What a story may say of the portal behind it. Without a `scenario` there is none. */
export interface ScenarioParameters extends Pick<MockPortalOptions, 'scenario'> {
  /** Operations that fail. */
  faults?: Partial<Record<Parameters<MockPortal['fail']>[0], Fault>>;
  /** How it is reached. Default: in the page itself. */
  through?: 'service worker';
}

interface LoadedScenario {
  mockPortal: MockPortal;
  client: PortalClient;
  turn: number;
}

let turns = 0;

/** Creates a portal in memory for each story, with a stopped clock. No request leaves the page. */
export const loadScenario: Loader = async ({ id, globals, parameters }) => {
  const { scenario, faults = {}, through } = scenarioOf(parameters);
  if (scenario === undefined) return {};
  const mockPortal = await createMockPortal({
    scenario: seenBy(globals['viewer'], scenario),
    now,
    origin: `https://${id}.foyer.test`,
  });
  for (const [operation, fault] of Object.entries(faults))
    if (isOperation(operation)) mockPortal.fail(operation, fault);
  turns += 1;
  const client = createPortalClient({
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
  return { mockPortal, client, turn: turns } satisfies LoadedScenario;
};

const scenarioOf = ({
  scenario,
  faults,
  through,
}: Parameters<Loader>[0]['parameters']): ScenarioParameters => ({ scenario, faults, through });

const isOperation = (name: string): name is Parameters<MockPortal['fail']>[0] =>
  name.includes('.') || name === 'login';

/** The portal behind a running story, for its `play`. */
export function getStoryPortal(loaded: Record<string, unknown>): MockPortal {
  const { mockPortal }: Partial<Record<string, unknown>> = loaded;
  if (!isMockPortal(mockPortal)) throw new Error('This story has no scenario.');
  return mockPortal;
}

/** The portal client of another user. */
export function createStoryClient(loaded: Record<string, unknown>): PortalClient {
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

/** Wraps a story in the theme and language of the toolbar; a story with a scenario in a provider. */
export const withScenario: Decorator = (Story, { loaded, globals, parameters }) => {
  const { client, turn, messages }: Partial<LoadedScenario & { messages: Messages }> = loaded;
  const look: { theme?: Theme; density?: Density; contrast?: Contrast; dir?: Direction } = {
    theme: globals['theme'],
    density: globals['density'],
    ...(globals['contrast'] === 'more' && { contrast: 'more' }),
    // The toolbar's word about direction is for all languages; left alone, each goes its own way.
    ...((globals['direction'] === 'ltr' || globals['direction'] === 'rtl') && { dir: globals['direction'] }),
    ...parameters['look'],
  };
  if (client === undefined) {
    return (
      <MessagesProvider {...(messages && { messages })}>
        <ThemeScope
          className="foyer-surface"
          {...(messages && { lang: messages.language.tag, dir: messages.language.direction })}
          {...look}
        >
          <Story />
        </ThemeScope>
      </MessagesProvider>
    );
  }
  return (
    <FoyerProvider key={turn} portal={client} messages={messages} className="foyer-surface" {...look}>
      <Story />
    </FoyerProvider>
  );
};
