import type { CheckContext } from '../context.ts';
import { same } from '../expectations.ts';
import { isOffered, type Capability, type Need, type Target } from '../target.ts';

/** One promise, and how to see whether it is kept. */
export interface Check {
  name: string;
  /** What the target must offer for it. */
  needs?: readonly Need[];
  run(context: CheckContext): Promise<void>;
}

/** Promises about one thing. */
export interface Suite {
  name: string;
  checks: readonly Check[];
}

/** Makes checks that all work with one thing that a target may offer. */
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

/** Runs requests that must all be refused, and looks, where the target lets it, whether any of them wrote something. */
export async function writesNothing(
  { target: { rows } }: CheckContext,
  requests: () => Promise<void>,
): Promise<void> {
  const count = async (): Promise<Record<string, number> | null> => (isOffered(rows) ? rows.count() : null);
  const before = await count();
  await requests();
  same(await count(), before, 'rows of every table');
}
