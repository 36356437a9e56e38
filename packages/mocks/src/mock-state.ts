import { isMemoryState, type MemoryState } from '@foyer/portal/store';
import { isFault, isFaultyOperation } from './fault-guards.ts';
import type { Fault, FaultyOperation } from './faults.ts';
import { isJson, type Json } from './json.ts';
import type { MockMail } from './mock-mail.ts';
import { scenarios, type ScenarioName } from './scenarios/index.ts';

/** The version of what `save` writes. It rises when an older reader would misread it. */
const VERSION = 1;
const FORMAT = 'foyer-mock-portal';

/** A mock portal written down: a plain JSON value, to be kept in a file or beside a test. */
export interface MockState {
  format: typeof FORMAT;
  version: typeof VERSION;
  /** Where the portal was; the links in its mails lead there. */
  origin: string;
  firmId: string;
  viewerId: string;
  /** What its clock showed, RFC 3339. */
  now: string;
  /** What it began with, and the moment for which that was made; `null` for a scenario of your own. */
  scenario: { name: ScenarioName | null; madeFor: string };
  /** Everything mailed, the oldest first. */
  mails: readonly MockMail[];
  faults: readonly (readonly [operation: FaultyOperation, fault: Fault])[];
  /** Clients, accounts, links, mails not yet sent, idempotency keys, the feed. */
  store: MemoryState;
}

/** Why something cannot be opened: it is no state of a mock portal, it comes from a newer version, or parts of it are missing. */
export type MockStateIssue = 'not-a-state' | 'too-new' | 'damaged';

/** A state that cannot be opened. */
export class MockStateError extends Error {
  override readonly name = 'MockStateError';
  readonly reason: MockStateIssue;

  constructor(reason: MockStateIssue, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** What `save` adds by itself. */
export const toMockState = (parts: Omit<MockState, 'format' | 'version'>): MockState => ({
  format: FORMAT,
  version: VERSION,
  ...parts,
});

/** Takes a state from outside. @throws MockStateError when it cannot be opened */
export function readMockState(value: unknown): MockState {
  const version = isJson(value) && value['format'] === FORMAT ? Number(value['version']) : 0;
  if (!isJson(value) || !(version >= 1))
    throw new MockStateError(
      'not-a-state',
      `This is not what save() of a mock portal gives: its format is not ${FORMAT}`,
    );
  if (version !== VERSION)
    throw new MockStateError(
      'too-new',
      `This state has version ${version}; this release reads version ${VERSION}`,
    );
  assertWhole(value);
  return value;
}

function assertWhole(value: Json): asserts value is Json & MockState {
  for (const [name, isRight] of Object.entries(parts)) {
    if (!isRight(value[name]))
      throw new MockStateError('damaged', `The state's ${name} is missing or not what save() gives`);
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
