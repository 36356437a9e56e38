import type { SelectionInput, ClientFilter, Clock, OperationId, Operations } from '@foyer/contract';
import type { Connect } from '../events/connection.ts';
import type { PortalHooks } from './hooks.ts';
import type { RetryBudget } from './retry-budget.ts';
import type { ServerClock } from './server-clock.ts';
import type { TokenSource } from './token.ts';

/** What calls need from outside; one a client. */
export interface CallWiring {
  clock: Clock;
  serverClock: ServerClock;
  budget: RetryBudget;
  random: Random;
  timeoutMs: number;
  onRetry?: PortalHooks['onRetry'];
}

/** What HTTP needs besides. */
export interface Wiring extends CallWiring {
  baseUrl: string;
  fetch: typeof globalThis.fetch;
  tokens: TokenSource;
  onRequest?: PortalHooks['onRequest'];
  onResponse?: PortalHooks['onResponse'];
}

/** An operation that is asked and answered; the feed and files are read while they come. */
export type CalledId = Exclude<OperationId, 'events.stream' | 'clients.export' | 'clients.exportSelection'>;

/** Which clients go into a file. */
export type ExportSource = { filter?: ClientFilter } | SelectionInput;

/** Opens a file of clients; it is read while it is written. */
export type Download = (source: ExportSource, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;

/** What an operation is called with. */
export type CallInput<Id extends CalledId> = Partial<Pick<Operations[Id], 'params' | 'query' | 'body'>>;

/** One attempt at an operation. */
export interface Try {
  /** 1 at first, then 2 and 3. */
  attempt: number;
  /** The same for every attempt of one intent; null where the contract wants none. */
  idempotencyKey: string | null;
  /** The version that a change is based on; when the client is at another, it is refused with `version-conflict`. Null: any. */
  ifMatch: number | null;
  /** Fires when the caller gave up or the deadline passed. */
  signal: AbortSignal;
}

/** Whoever does operations: HTTP, or a host's adapter. Throws a `PortalError` whatever goes wrong. */
export interface Backend {
  perform<Id extends CalledId>(
    operation: Id,
    input: CallInput<Id>,
    one: Try,
  ): Promise<Operations[Id]['result']>;
  /** Whether the same change under the same key, sent again, is answered and not done twice. */
  keepsKeys: boolean;
}

/** Where randomness comes from. */
export interface Random {
  /**
   * In [0, 1).
   * @example const half = createPortalClient({ baseUrl, random: { number: () => 0.5, id: () => crypto.randomUUID() } })
   */
  number(): number;
  /**
   * Never the same twice.
   * @example const counted = createPortalClient({ baseUrl, random: { number: Math.random, id: () => `key-${(counter += 1)}` } })
   */
  id(): string;
}

/** A backend with its feed and its files, joined to a client's clock and retries. */
export type ConnectedBackend = (wiring: CallWiring) => {
  backend: Backend;
  connect: Connect | null;
  download: Download;
};
