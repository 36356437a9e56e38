import type { CheckContext } from '../context.ts';
import { same } from '../expectations.ts';
import { isOffered, type Capability, type Need, type Target } from '../target.ts';

/** One requirement of the contract with its test. */
export interface Check {
  /** The requirement, as read by the author of a backend. */
  name: string;
  /** What the target must offer; otherwise the check is skipped. */
  needs?: readonly Need[];
  run(context: CheckContext): Promise<void>;
}

/** Checks of one area. */
export interface Suite {
  name: string;
  checks: readonly Check[];
}

/** Creates a factory of checks that all need one capability and receive it. */
export const createCheckWith =
  <T extends object>(need: Need, pick: (target: Target) => Capability<T>) =>
  (name: string, run: (context: CheckContext, offered: T) => Promise<void>): Check => ({
    name,
    needs: [need],
    async run(context) {
      const offered = pick(context.target);
      if (isOffered(offered)) await run(context, offered);
    },
  });

/** Runs requests that must not write anything, and compares the rows of every table if the target can count them. */
export async function writesNothing(
  { target: { rows } }: CheckContext,
  requests: () => Promise<void>,
): Promise<void> {
  const count = async (): Promise<Record<string, number> | null> => (isOffered(rows) ? rows.count() : null);
  const before = await count();
  await requests();
  same(await count(), before, 'rows of every table');
}
