import { systemClock, type Clock } from '@foyer/contract';
import { createStream } from './events/stream.ts';
import { createCall } from './http/call.ts';
import type { PortalHooks } from './http/hooks.ts';
import { createDownload } from './http/download.ts';
import { createHttpBackend } from './http/http-backend.ts';
import { createRetryBudget } from './http/retry-budget.ts';
import { createServerClock } from './http/server-clock.ts';
import { createTokenSource, type GetToken } from './http/token.ts';
import type { CallContext, BackendFactory, Random, HttpContext } from './http/context.ts';
import {
  createActivations,
  createClientSessions,
  type Activations,
  type ClientSessions,
} from './resources/activations.ts';
import {
  createBulkSends,
  createBulkUpdates,
  type BulkSends,
  type BulkUpdates,
} from './resources/bulk-sends.ts';
import { createClients, type Clients } from './resources/clients.ts';
import {
  createForms,
  createSession,
  createStaff,
  type Forms,
  type SessionResource,
  type StaffResource,
} from './resources/directory.ts';
import { createEvents, type Events } from './resources/events.ts';
import { createInvitations, type Invitations } from './resources/invitations.ts';
import { createMembers, type Members } from './resources/members.ts';

/** What every client can be told. */
export interface CommonOptions extends Pick<PortalHooks, 'onRetry'> {
  /** Default: this machine's. */
  clock?: Clock;
  /** Default: `Math.random` and `crypto.getRandomValues`. */
  random?: Random;
  /** The deadline of a call, in milliseconds. Default 30,000. */
  timeoutMs?: number;
  /** Keeps the caches of several portals apart. Default: `baseUrl`, or `adapter`. */
  portalId?: string;
}

/** How to reach a portal that speaks the contract. */
export interface HttpOptions extends CommonOptions, PortalHooks {
  /** Where the portal is mounted, without `/v1`: `https://portal.example`. */
  baseUrl: string;
  /**
   * The staff member's bearer token; asked before every call, and with `refresh: true` once after a 401. Default: no token.
   * @example createPortalClient({ baseUrl, getToken: async ({ refresh }) => (refresh ? signIn.renew() : signIn.token) })
   */
  getToken?: GetToken;
  /**
   * Default: the platform's `fetch`.
   * @example createPortalClient({ baseUrl, fetch: (input, init) => fetch(input, { ...init, credentials: 'include' }) })
   */
  fetch?: typeof globalThis.fetch;
  adapter?: undefined;
}

/** How to reach a backend of another kind. */
export interface AdapterOptions extends CommonOptions {
  /**
   * Does what HTTP does otherwise: what `createAdapter` of `@foyer/sdk/adapter` gives.
   * @example const portal = createPortalClient({ adapter: createAdapter({ operations: {} }) })
   */
  adapter: BackendFactory;
  baseUrl?: undefined;
}

/** How to reach a portal: over HTTP, or through an adapter of yours. */
export type PortalClientOptions = HttpOptions | AdapterOptions;

/** A typed client of one portal. */
export interface PortalClient {
  readonly portalId: string;
  /** The server's time, as far as its answers tell. */
  readonly clock: {
    /**
     * Epoch milliseconds.
     * @example console.log(new Date(portal.clock.now()).toISOString())
     */
    now(): number;
  };
  readonly session: SessionResource;
  readonly clients: Clients;
  readonly members: Members;
  readonly invitations: Invitations;
  readonly bulkSends: BulkSends;
  readonly bulkUpdates: BulkUpdates;
  readonly forms: Forms;
  readonly staff: StaffResource;
  readonly events: Events;
  readonly activations: Activations;
  readonly clientSessions: ClientSessions;
}

/**
 * Makes a client of a portal.
 * @example
 * const portal = createPortalClient({ baseUrl: 'https://portal.example', getToken: () => signIn.token })
 * const { sent } = await portal.invitations.send('cl_1', { recipients: 'owners' })
 */
export function createPortalClient(options: PortalClientOptions): PortalClient {
  const clock = options.clock ?? systemClock;
  const serverClock = createServerClock(clock);
  const wiring: CallContext = {
    clock,
    serverClock,
    budget: createRetryBudget(),
    random: options.random ?? systemRandom,
    timeoutMs: options.timeoutMs ?? 30_000,
    onRetry: options.onRetry,
  };
  const { backend, connect, download } = options.adapter
    ? options.adapter(wiring)
    : createHttpFactory(options)(wiring);
  const call = createCall(wiring, backend);
  const events = createEvents(wiring, connect);
  return {
    portalId: options.portalId ?? options.baseUrl ?? 'adapter',
    clock: { now: serverClock.now },
    session: createSession(call),
    clients: createClients(call, download),
    members: createMembers(call),
    invitations: createInvitations(call),
    forms: createForms(call),
    staff: createStaff(call),
    events,
    bulkSends: createBulkSends({ call, events, clock }),
    bulkUpdates: createBulkUpdates({ call }),
    activations: createActivations(call),
    clientSessions: createClientSessions(call),
  };
}

const createHttpFactory =
  (options: HttpOptions): BackendFactory =>
  (common) => {
    const wiring: HttpContext = {
      ...options,
      ...common,
      // Wrapped, since browsers refuse a `fetch` that is called as a method of something else.
      fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
      tokens: createTokenSource(options.getToken ?? (() => null)),
    };
    return {
      backend: createHttpBackend(wiring),
      connect: createStream(wiring),
      download: createDownload(wiring),
    };
  };

const systemRandom: Random = {
  number: () => Math.random(),
  // `crypto.randomUUID` is missing on pages without TLS.
  id: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    ),
};
