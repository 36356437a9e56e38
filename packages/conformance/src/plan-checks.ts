import { suites } from './suites/index.ts';
import type { Check } from './suites/suite.ts';
import { missingReason, type Target } from './target.ts';

/** A promise that is about to be tried on a target. */
export interface PlannedCheck {
  suite: string;
  check: Check;
  /** Why it cannot be tried: the target's own words; null when it can. */
  skipped: string | null;
}

/** All promises of the contract in the order in which they are tried. @param only names of suites; default all */
export function planChecks(target: Target, only: readonly string[] = suiteNames): PlannedCheck[] {
  return suites
    .filter(({ name }) => only.includes(name))
    .flatMap(({ name, checks }) =>
      checks.map((check) => ({
        suite: name,
        check,
        skipped:
          (check.needs ?? []).map((need) => missingReason(target, need)).find((one) => one !== null) ?? null,
      })),
    );
}

/** Every suite by name. */
export const suiteNames: readonly string[] = suites.map(({ name }) => name);
