import { createContext } from './context.ts';
import { suites } from './suites/index.ts';
import { missing, type Target } from './target.ts';

/** The two words of a test runner: Vitest's and Jest's fit. */
export interface Runner {
  describe(name: string, body: () => void): void;
  test: {
    (name: string, body: () => Promise<void>): void;
    skip(name: string, body: () => Promise<void>): void;
  };
}

/**
 * Registers every promise of the contract as a test of a backend.
 * What the backend does not offer to a test is skipped, with the backend's own reason in the name.
 * @example describePortal(await openMyBackend(), { describe, test })
 */
export function describePortal(target: Target, { describe, test }: Runner): void {
  describe(`portal: ${target.name}`, () => {
    for (const suite of suites) {
      describe(suite.name, () => {
        for (const check of suite.checks) {
          const reason = (check.needs ?? []).map((need) => missing(target, need)).find((one) => one !== null);
          const run = (): Promise<void> => check.run(createContext(target, randomPart));
          if (reason === undefined) test(check.name, run);
          else test.skip(`${check.name} (${reason})`, run);
        }
      });
    }
  });
}

const randomPart = (): string => Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) => byte.toString(36).padStart(2, '0')).join('');
