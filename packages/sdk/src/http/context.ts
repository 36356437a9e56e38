import type {
  ClientFilter,
  Clock,
  ExportColumns,
  OperationId,
  Operations,
  SelectionInput,
} from '@foyer/contract';
import type { Connect } from './feed-connection.ts';
import type { PortalHooks } from './hooks.ts';
import type { RetryBudget } from './retry-budget.ts';
import type { Successes } from './successes.ts';
import type { ServerClock } from './server-clock.ts';
import type { TokenSource } from './token.ts';

/** What every call of one portal client shares. */
export interface CallContext {
  clock: Clock;
  serverClock: ServerClock;
  budget: RetryBudget;
  successes: Successes;
  random: Random;
  timeoutMs: number;
  onRetry?: PortalHooks['onRetry'];
}

/** What calls over HTTP need in addition. */
export interface HttpContext extends CallContext {
  baseUrl: string;
  fetch: typeof globalThis.fetch;
  tokens: TokenSource;
  onRequest?: PortalHooks['onRequest'];
  onResponse?: PortalHooks['onResponse'];
}

/** An operation that returns JSON; the feed and exports are streams. */
export type JsonOperationId = Exclude<
  OperationId,
  'events.stream' | 'clients.export' | 'clients.exportSelection'
>;

/** The clients to export: those of a filter, or a selection; and the columns of the file. */
export type ExportSource = ({ filter?: ClientFilter } | SelectionInput) & ExportColumns;

/** Opens a CSV stream of clients. */
export type ExportClients = (
  source: ExportSource,
  signal: AbortSignal,
) => Promise<ReadableStream<Uint8Array>>;

/** The input of an operation. */
export type CallInput<Id extends JsonOperationId> = Partial<
  Pick<Operations[Id], 'params' | 'query' | 'body'>
>;

/** One attempt at an operation. */
export interface CallAttempt {
  /** 1 for the first attempt, then 2 and 3. */
  attempt: number;
  /** The same for every attempt of a call; null for operations without one. */
  idempotencyKey: string | null;
  /** The client's version that the change is based on; throw `version-conflict` if the client has another. Null: any. */
  ifMatch: number | null;
  /** Fires when the caller aborts or the deadline passes. */
  signal: AbortSignal;
}

/** Performs operations: over HTTP, or through an adapter. Rejects with `PortalError`. */
export interface Backend {
  perform<Id extends JsonOperationId>(
    operation: Id,
    input: CallInput<Id>,
    attempt: CallAttempt,
  ): Promise<Operations[Id]['result']>;
  /** Whether a change sent again under its idempotency key returns the first result and does nothing. */
  supportsIdempotency: boolean;
}

/** The source of randomness; replace it in tests. */
export interface Random {
  /**
   * Returns a number in [0, 1), for the jitter of retries.
   * @example const portal = createPortalClient({ baseUrl, random: { number: () => 0.5, id: () => crypto.randomUUID() } })
   */
  number(): number;
  /**
   * Returns a unique string, for idempotency keys.
   * @example const portal = createPortalClient({ baseUrl, random: { number: Math.random, id: () => `key-${(counter += 1)}` } })
   */
  id(): string;
}

/** Creates a backend with its feed and its exports, bound to the clock and retries of one portal client. */
export type BackendFactory = (context: CallContext) => {
  backend: Backend;
  connect: Connect | null;
  exportClients: ExportClients;
};
