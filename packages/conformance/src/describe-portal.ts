import { createContext, randomPart } from './context.ts';
import { planChecks, suiteNames } from './plan-checks.ts';
import type { Target } from './target.ts';

/** The functions of a test runner, such as those of Vitest or Jest. */
export interface TestRunner {
  describe(name: string, body: () => void): void;
  test: {
    (name: string, body: () => Promise<void>): void;
    skip(name: string, body: () => Promise<void>): void;
  };
}

/**
 * Registers every check of the contract as a test of a backend.
 * Checks that need something the target does not offer are skipped, with the target's reason in the name.
 * @param only names of the suites to run; all by default
 * @example
 * describePortal(target, { describe, test });
 */
export function describePortal(
  target: Target,
  { describe, test }: TestRunner,
  only: readonly string[] = suiteNames,
): void {
  describe(`portal: ${target.name}`, () => {
    for (const suite of only) {
      describe(suite, () => {
        for (const { check, skipped } of planChecks(target, [suite])) {
          const run = (): Promise<void> => check.run(createContext(target, randomPart));
          if (skipped === null) test(check.name, run);
          else test.skip(`${check.name} (${skipped})`, run);
        }
      });
    }
  });
}
