import { isMemoryState, type MemoryState } from '@foyer/portal/store';
import { isFault, isFaultyOperation } from './fault-guards.ts';
import type { Fault, FaultyOperation } from './faults.ts';
import { isJson, type Json } from './json.ts';
import type { MockMail } from './mock-mail.ts';
import { scenarios, type ScenarioName } from './scenarios/index.ts';

/** Version of the saved format; incremented when an older release could not read it correctly. */
const VERSION = 1;
const FORMAT = 'foyer-mock-portal';

/** The saved state of a mock portal: a JSON value that can be stored in a file. */
export interface MockState {
  format: typeof FORMAT;
  version: typeof VERSION;
  /** The portal's origin, which the links in its mails contain. */
  origin: string;
  firmId: string;
  viewerId: string;
  /** The portal's time, RFC 3339. */
  now: string;
  /** The initial scenario and the time it was created for; `name` is null for a custom scenario. */
  scenario: { name: ScenarioName | null; madeFor: string };
  /** Every mail sent, oldest first. */
  mails: readonly MockMail[];
  faults: readonly (readonly [operation: FaultyOperation, fault: Fault])[];
  /** Clients, accounts, links, unsent mails, idempotency keys and the event feed. */
  store: MemoryState;
}

/** Why a state cannot be loaded: it is not a saved state, it comes from a newer release, or parts of it are missing or invalid. */
export type MockStateIssue = 'not-a-state' | 'too-new' | 'damaged';

/** Thrown when a state cannot be loaded. */
export class MockStateError extends Error {
  override readonly name = 'MockStateError';
  readonly reason: MockStateIssue;

  constructor(reason: MockStateIssue, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Adds the format and its version. */
export const toMockState = (guards: Omit<MockState, 'format' | 'version'>): MockState => ({
  format: FORMAT,
  version: VERSION,
  ...guards,
});

/** Validates a saved state. @throws MockStateError when it cannot be loaded */
export function readMockState(value: unknown): MockState {
  const version = isJson(value) && value['format'] === FORMAT ? Number(value['version']) : 0;
  if (!isJson(value) || !(version >= 1))
    throw new MockStateError(
      'not-a-state',
      `This is not a saved state of a mock portal: its format is not ${FORMAT}`,
    );
  if (version !== VERSION)
    throw new MockStateError(
      'too-new',
      `The state has version ${version}; this release reads version ${VERSION}`,
    );
  assertComplete(value);
  return value;
}

function assertComplete(value: Json): asserts value is Json & MockState {
  for (const [name, isValid] of Object.entries(parts)) {
    if (!isValid(value[name]))
      throw new MockStateError('damaged', `The field ${name} of the state is missing or invalid`);
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTime = (value: unknown): boolean => isText(value) && !Number.isNaN(Date.parse(value));
const isScenarioName = (value: unknown): boolean =>
  value === null || (isText(value) && Object.hasOwn(scenarios, value));
const isMailbox = (value: unknown): boolean =>
  isJson(value) && isText(value['address']) && isText(value['name']);
const isMail = (value: unknown): boolean =>
  isJson(value) &&
  ['subject', 'text', 'html', 'link', 'messageId'].every((name) => isText(value[name])) &&
  isTime(value['sentAt']) &&
  isMailbox(value['to']);

const parts: Record<Exclude<keyof MockState, 'format' | 'version'>, (value: unknown) => boolean> = {
  origin: isText,
  firmId: isText,
  viewerId: isText,
  now: isTime,
  scenario: (value) => isJson(value) && isScenarioName(value['name']) && isTime(value['madeFor']),
  mails: (value) => Array.isArray(value) && value.every(isMail),
  faults: (value) =>
    Array.isArray(value) &&
    value.every((row) => Array.isArray(row) && isFaultyOperation(row[0]) && isFault(row[1])),
  store: isMemoryState,
};
