import { createContext, randomPart } from './context.ts';
import { planChecks, suiteNames } from './plan-checks.ts';
import type { Target } from './target.ts';

/** The two words of a test runner: Vitest's and Jest's fit. */
export interface TestRunner {
  describe(name: string, body: () => void): void;
  test: {
    (name: string, body: () => Promise<void>): void;
    skip(name: string, body: () => Promise<void>): void;
  };
}

/**
 * Registers every promise of the contract as a test of a backend.
 * What the backend does not offer to a test is skipped, with the backend's own reason in the name.
 * @param only names of suites; default all
 * @example describePortal(await openMyBackend(), { describe, test })
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
