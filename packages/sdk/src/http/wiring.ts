import type { Clock } from '@foyer/contract';
import type { RetryBudget } from './retry-budget.ts';
import type { ServerClock } from './server-clock.ts';
import type { TokenSource } from './token.ts';

/** What calls need from outside; one a client. */
export interface Wiring {
  baseUrl: string;
  fetch: typeof globalThis.fetch;
  tokens: TokenSource;
  clock: Clock;
  serverClock: ServerClock;
  budget: RetryBudget;
  random: Random;
  timeoutMs: number;
}

/** Where randomness comes from. */
export interface Random {
  /** In [0, 1). */
  number(): number;
  /** Never the same twice. */
  id(): string;
}
