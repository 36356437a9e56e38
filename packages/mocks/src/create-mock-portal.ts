import type { Permission } from '@foyer/contract';
import { toTimestamp } from '@foyer/contract/rules';
import {
  createBearerIdentify,
  createKeyedTokens,
  createPortal,
  createRandomIds,
  systemClock,
  type Mailer,
} from '@foyer/portal';
import { createSignedDeliverySource, signWebhook, type DeliveryReport } from '@foyer/portal/delivery';
import type { PortalStore } from '@foyer/portal/store';
import { createInitialState, restoreInitialState, tokenOfViewer } from './initial-state.ts';
import { createMockClock, type MockClock } from './clock.ts';
import { createFaults, type Fault, type FaultyOperation } from './faults.ts';
import { createMailbox, type MockMail } from './mock-mail.ts';
import { readMockState, toMockState, type MockState } from './mock-state.ts';
import { mockPasswordHasher } from './password-hasher.ts';
import type { FirmSeed } from './scenarios/builders.ts';
import type { ScenarioName } from './scenarios/index.ts';

/** Options of `createMockPortal`. */
export interface MockPortalOptions {
  /**
   * The initial data: the name of a scenario, or a scenario of your own.
   * @default 'every-status'
   */
  scenario?: ScenarioName | FirmSeed;
  /**
   * A state that `save` returned, for example read from a file; it is validated, and replaces the scenario.
   * Functions are not part of a state: pass your own scenario again to restore its `relay` and `lazyClients`.
   */
  state?: unknown;
  /**
   * The time that the clock starts at, as an RFC 3339 timestamp or epoch milliseconds.
   * @default the time saved in `state`, else 24 Nov 2026, 09:41 UTC
   */
  now?: string | number;
  /**
   * Whether the clock runs in real time, or only changes by `clock.advance` and `clock.set`.
   * @default 'stopped'
   */
  clock?: 'stopped' | 'running';
  /**
   * The origin of the portal; MSW handlers intercept requests to this origin only.
   * @default the origin saved in `state`, else `https://portal.foyer.test`
   */
  origin?: string;
  /**
   * The viewer's permissions.
   * @default those of the scenario
   */
  permissions?: Permission[];
  /**
   * Origins that CORS allows.
   * @default []
   */
  allowedOrigins?: readonly string[];
}

/** A complete portal in memory: the real portal core on a memory store, with a clock that you control. */
export interface MockPortal {
  readonly origin: string;
  /** The viewer's bearer token. */
  readonly token: string;
  readonly firmId: string;
  readonly clock: MockClock;
  readonly store: PortalStore;
  /** Every mail sent so far, oldest first. */
  readonly mails: readonly MockMail[];
  /** Calls the listener for every mail sent from now on. @returns a function that unsubscribes */
  onMail(listener: (mail: MockMail) => void): () => void;
  /** Handles requests in process; pass it to `createPortalClient({ fetch })`. */
  readonly fetch: typeof globalThis.fetch;
  /** Makes an operation fail, or every operation (`'*'`). @returns a function that clears the fault */
  fail(operation: FaultyOperation, fault: Fault): () => void;
  /** Replaces the mail relay, which by default accepts every mail. */
  setRelay(send: Mailer['send']): void;
  /** Processes bulk sends and sends every mail that is due, including what became due when the clock was advanced. */
  mailSettled(): Promise<void>;
  /**
   * Sends a signed delivery report, as a mail provider would.
   * @param report `at` defaults to the portal's time, `reason` to null
   */
  reportDelivery(
    report: Pick<DeliveryReport, 'messageId' | 'report'> & Partial<DeliveryReport>,
  ): Promise<void>;
  /**
   * Reports that a member has completed a form, as the form system would.
   * @param formId defaults to the form of the member's invitation
   * @throws Error when no form was sent to the member
   */
  completeForm(memberId: string, formId?: string): Promise<void>;
  /**
   * Opens the member's activation link and sets a password, as the member would.
   * @throws Error when the member was never invited
   */
  activate(memberId: string, password?: string): Promise<void>;
  /** Signs the member in, by default with the default password of `activate`. */
  signIn(memberId: string, password?: string): Promise<void>;
  /**
   * Waits until due mail is sent, then returns the portal's state as a JSON value.
   * @example
   * const copy = await createMockPortal({ state: await mockPortal.save() });
   */
  save(): Promise<MockState>;
  /** Closes all event streams. */
  close(): void;
}

const PASSWORD = 'a lantern on the quay';
// Mails of one batch; those of later batches can still be cancelled.
const CONNECTIONS = 100;
// Public: it protects nothing but mock data.
const DELIVERY_SECRET = `whsec_${btoa('a mock portal keeps no secret')}`;

/**
 * Creates a portal in memory.
 * @throws MockStateError when `state` is not a saved state, is damaged, or comes from a newer version
 * @example
 * const mockPortal = await createMockPortal({ scenario: 'every-status' });
 * const portal = createPortalClient({
 *   baseUrl: mockPortal.origin,
 *   getToken: () => mockPortal.token,
 *   fetch: mockPortal.fetch,
 * });
 */
export async function createMockPortal(options: MockPortalOptions = {}): Promise<MockPortal> {
  const { scenario, permissions, allowedOrigins = [] } = options;
  const saved = options.state === undefined ? null : readMockState(options.state);
  const origin = options.origin ?? saved?.origin ?? 'https://portal.foyer.test';
  const clock = createMockClock(
    options.now ?? saved?.now ?? '2026-11-24T09:41:00.000Z',
    options.clock === 'running' ? systemClock : undefined,
  );
  const tokens = createKeyedTokens({ kid: 'mock', secret: new Uint8Array(32).fill(1) });
  const initial =
    saved === null
      ? await createInitialState(scenario ?? 'every-status', clock.now(), tokens, permissions)
      : await restoreInitialState(saved, typeof scenario === 'string' ? undefined : scenario, permissions);
  const { firmId, viewerId, store, memory, relay } = initial;
  const mailbox = createMailbox(initial.mails);
  let send: Mailer['send'] = async (mail) => relay?.(mail.to.address) ?? { state: 'sent' };
  const faults = createFaults();
  for (const [operation, fault] of initial.faults) faults.set(operation, fault);
  const closed = new AbortController();
  const portal = createPortal({
    store,
    clock,
    tokens,
    allowedOrigins,
    ids: createRandomIds(clock),
    passwords: mockPasswordHasher,
    identify: createBearerIdentify(store, clock),
    deliverySources: { mock: createSignedDeliverySource([DELIVERY_SECRET]) },
    isCommonPassword: (password) => password === 'passwordpassword',
    links: { activation: (token) => `${origin}/activate/${token}`, signIn: () => `${origin}/sign-in` },
    mailer: {
      async send(mail) {
        const result = await send(mail);
        if (result.state === 'sent') mailbox.add(mail, toTimestamp(clock.now()));
        return result;
      },
    },
  });

  const processQueues = async (): Promise<void> => {
    do {
      while ((await portal.processBulkSends()) + (await portal.sendReminders()) > 0);
    } while ((await portal.deliverMail({ worker: 'mock', limit: CONNECTIONS, leaseSeconds: 60 })) > 0);
  };
  let queue: Promise<unknown> = Promise.resolve();
  const deliverAll = (): Promise<unknown> => {
    queue = queue.then(processQueues);
    return queue;
  };
  const handle = async (request: Request): Promise<Response> => {
    const response = (await faults.intercept(request)) ?? (await portal.fetch(request));
    if (request.method !== 'GET') void deliverAll();
    return response;
  };
  const post = async (path: string, body: unknown, signature: Record<string, string> = {}): Promise<void> => {
    const headers = { 'content-type': 'application/json', ...signature };
    const response = await handle(
      new Request(`${origin}/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    );
    if (!response.ok)
      throw new Error(`The mock portal answered ${response.status}: ${await response.text()}`);
  };
  const memberOf = async (memberId: string) => {
    const { items } = await store.reads(firmId).listClients({
      search: '',
      status: [],
      plan: null,
      staffId: null,
      kind: null,
      hidden: false,
      expiresBefore: null,
      ids: null,
      except: [],
      createdUntil: null,
      sort: { by: 'name', descending: false },
      limit: Number.MAX_SAFE_INTEGER,
      after: null,
      offset: 0,
      now: new Date(clock.now()).toISOString(),
    });
    const member = items.flatMap((client) => client.members).find(({ id }) => id === memberId);
    if (member === undefined) throw new Error(`The mock portal has no member ${memberId}`);
    return member;
  };

  return {
    origin,
    firmId,
    clock,
    store,
    token: tokenOfViewer(viewerId),
    mails: mailbox.mails,
    onMail: mailbox.subscribe,
    fetch: (input, init) => {
      const request = new Request(input, init);
      return handle(new Request(request, { signal: AbortSignal.any([request.signal, closed.signal]) }));
    },
    fail: faults.set,
    setRelay(relaySend) {
      send = relaySend;
    },
    mailSettled: async () => {
      await deliverAll();
    },
    async reportDelivery({ at = new Date(clock.now()).toISOString(), reason = null, ...report }) {
      const body = { reports: [{ ...report, at, reason }] };
      const [id, timestamp] = [
        `${report.messageId} ${report.report}`,
        String(Math.floor(clock.now() / 1_000)),
      ];
      const signature = await signWebhook(DELIVERY_SECRET, { id, timestamp, body: JSON.stringify(body) });
      await post('/webhooks/delivery/mock', body, {
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signature,
      });
    },
    async completeForm(memberId, formId) {
      const { clientId, invitation } = await memberOf(memberId);
      const chosen = formId ?? invitation?.form?.id;
      if (chosen === undefined) throw new Error(`No form was sent to ${memberId}`);
      await portal.completeForm({ firmId, clientId, memberId, formId: chosen });
    },
    async activate(memberId, password = PASSWORD) {
      const { name, invitation } = await memberOf(memberId);
      if (invitation === null) throw new Error(`${memberId} was never invited`);
      await post(
        `/activations/${await tokens.deriveLinkToken({ invitationId: invitation.id, sendCount: invitation.sendCount })}`,
        { displayName: name.given, password },
      );
    },
    async signIn(memberId, password = PASSWORD) {
      await post('/client-sessions', { firmId, email: (await memberOf(memberId)).email, password });
    },
    save() {
      // Queued behind deliveries: a mail that is being sent would be saved as neither sent nor due.
      const state = deliverAll().then(async () => {
        const now = toTimestamp(clock.now());
        const [mails, activeFaults] = [structuredClone(mailbox.mails), structuredClone(faults.list())];
        return toMockState({
          origin,
          firmId,
          viewerId,
          now,
          scenario: initial.scenario,
          mails,
          faults: activeFaults,
          store: await memory.save(),
        });
      });
      queue = state;
      return state;
    },
    close: () => closed.abort(),
  };
}
