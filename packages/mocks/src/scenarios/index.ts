import type { FirmSeed } from './builders.ts';
import { bulkWithFailures } from './bulk-with-failures.ts';
import { busyPortal } from './busy-portal/busy-portal.ts';
import { empty } from './empty.ts';
import { everyStatus } from './every-status.ts';
import { expiringSoon } from './expiring-soon.ts';
import { large } from './large/large.ts';
import { flaky, forbiddenViewer, offline, rateLimited, slow } from './troubled.ts';

/** The scenarios by name. Each takes the current time, in epoch milliseconds. */
export const scenarios = {
  empty,
  'busy-portal': busyPortal,
  'every-status': everyStatus,
  'expiring-soon': expiringSoon,
  'bulk-with-failures': bulkWithFailures,
  large,
  slow,
  flaky,
  'rate-limited': rateLimited,
  offline,
  'forbidden-viewer': forbiddenViewer,
} as const satisfies Record<string, (now: number) => FirmSeed>;

/** The name of a scenario. */
export type ScenarioName = keyof typeof scenarios;
