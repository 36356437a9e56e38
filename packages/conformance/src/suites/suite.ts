import type { CheckContext } from '../context.ts';
import type { Need } from '../target.ts';

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
