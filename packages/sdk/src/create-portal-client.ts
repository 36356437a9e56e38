import { systemClock, type Clock } from '@foyer/contract';
import { createStream } from './events/stream.ts';
import { createCall } from './http/call.ts';
import type { PortalHooks } from './http/hooks.ts';
import { createDownload } from './http/download.ts';
import { createHttpBackend } from './http/http-backend.ts';
import { createSuccesses } from './http/successes.ts';
import { createRetryBudget } from './http/retry-budget.ts';
import { createServerClock } from './http/server-clock.ts';
import { createTokenSource, type GetToken } from './http/token.ts';
import type { BackendFactory, CallContext, HttpContext, Random } from './http/context.ts';
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

/** Options of every portal client. */
export interface CommonOptions extends Pick<PortalHooks, 'onRetry'> {
  /**
   * The local clock; replace it in tests.
   * @default the system clock
   */
  clock?: Clock;
  /**
   * The source of randomness; replace it in tests.
   * @default `Math.random` and `crypto.getRandomValues`
   */
  random?: Random;
  /**
   * The deadline of a call over all its attempts, in milliseconds. `CallOptions.timeoutMs` overrides it.
   * @default 30_000
   */
  timeoutMs?: number;
  /**
   * Identifies the portal in cache keys; set it when two portals share a query cache and a `baseUrl`.
   * @default `baseUrl`, or `'adapter'`
   */
  portalId?: string;
}

/** Options for a portal over HTTP. */
export interface HttpOptions extends CommonOptions, PortalHooks {
  /** The URL below which the portal is mounted, without `/v1`: `https://portal.example`. */
  baseUrl: string;
  /**
   * Returns the bearer token of the staff member. Called before every request, and with `refresh: true` once after a 401.
   * @default no token
   * @example createPortalClient({ baseUrl, getToken: async ({ refresh }) => (refresh ? signIn.renew() : signIn.token) })
   */
  getToken?: GetToken;
  /**
   * A replacement for `fetch`, for example to send cookies.
   * @default `globalThis.fetch`
   * @example createPortalClient({ baseUrl, fetch: (input, init) => fetch(input, { ...init, credentials: 'include' }) })
   */
  fetch?: typeof globalThis.fetch;
  adapter?: undefined;
}

/** Options for a backend that does not speak the contract. */
export interface AdapterOptions extends CommonOptions {
  /**
   * Replaces HTTP; created by `createAdapter` of `@foyer/sdk/adapter`.
   * @example const portal = createPortalClient({ adapter: createAdapter({ operations: {} }) })
   */
  adapter: BackendFactory;
  baseUrl?: undefined;
}

/** Options of `createPortalClient`: a portal over HTTP, or an adapter. */
export type PortalClientOptions = HttpOptions | AdapterOptions;

/** The typed API of one portal. Each method is named after the operation that it calls: `portal.invitations.send` calls `invitations.send`. */
export interface PortalClient {
  /** Identifies the portal in cache keys. */
  readonly portalId: string;
  /** The server's clock, estimated from its responses; the local clock may be wrong. */
  readonly clock: {
    /**
     * Returns the current time in epoch milliseconds.
     * @example console.log(new Date(portal.clock.now()).toISOString())
     */
    now(): number;
  };
  /**
   * Returns a random key for `CallOptions.idempotencyKey`. Unlike `crypto.randomUUID`, it works on pages without TLS.
   * @example const idempotencyKey = portal.newIdempotencyKey()
   */
  newIdempotencyKey(): string;
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
 * Creates the API of a portal. Nothing is requested until a method is called.
 * @example
 * const portal = createPortalClient({ baseUrl: 'https://portal.example', getToken: () => signIn.token })
 * const { sent } = await portal.invitations.send('cl_1', { recipients: 'owners' })
 */
export function createPortalClient(options: PortalClientOptions): PortalClient {
  const clock = options.clock ?? systemClock;
  const serverClock = createServerClock(clock);
  const context: CallContext = {
    clock,
    serverClock,
    budget: createRetryBudget(),
    successes: createSuccesses(),
    random: options.random ?? systemRandom,
    timeoutMs: options.timeoutMs ?? 30_000,
    onRetry: options.onRetry,
  };
  const factory = options.adapter ?? createHttpFactory(options);
  const { backend, connect, exportClients } = factory(context);
  const call = createCall(context, backend);
  const events = createEvents(context, connect);
  return {
    portalId: options.portalId ?? options.baseUrl ?? 'adapter',
    clock: { now: serverClock.now },
    newIdempotencyKey: () => context.random.id(),
    session: createSession(call),
    clients: createClients(call, exportClients),
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
    const context: HttpContext = {
      ...options,
      ...common,
      // Wrapped: browsers throw when `fetch` is called as a method of another object.
      fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
      tokens: createTokenSource(options.getToken ?? (() => null)),
    };
    return {
      backend: createHttpBackend(context),
      connect: createStream(context),
      exportClients: createDownload(context),
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
