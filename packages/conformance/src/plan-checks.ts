import { suites } from './suites/index.ts';
import type { Check } from './suites/suite.ts';
import { missingReason, type Target } from './target.ts';

/** A check that is about to run against a target. */
export interface PlannedCheck {
  suite: string;
  check: Check;
  /** The target's reason why the check cannot run; null when it can. */
  skipped: string | null;
}

/** Returns the checks in the order in which they run. @param only names of suites; all by default */
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

/** The names of all suites. */
export const suiteNames: readonly string[] = suites.map(({ name }) => name);
