import type { FirmSeed } from './builders.ts';
import { empty } from './empty.ts';
import { everyStatus } from './every-status.ts';
import { harbourAndLane } from './harbour-and-lane/harbour-and-lane.ts';
import { large } from './large/large.ts';

/** Scenarios by name; each is made for a moment, in epoch milliseconds. */
export const scenarios = {
  empty,
  'every-status': everyStatus,
  'harbour-and-lane': harbourAndLane,
  large,
} as const satisfies Record<string, (now: number) => FirmSeed>;

/** The name of a scenario. */
export type ScenarioName = keyof typeof scenarios;
