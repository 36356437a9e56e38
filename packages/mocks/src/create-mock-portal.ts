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
import { restoreFrom, initializeWith, tokenOfViewer } from './initial-state.ts';
import { createMockClock, type MockClock } from './clock.ts';
import { createFaults, type Fault, type FaultyOperation } from './faults.ts';
import { createMailbox, type MockMail } from './mock-mail.ts';
import { readMockState, toMockState, type MockState } from './mock-state.ts';
import { mockPasswordHasher } from './password-hasher.ts';
import type { FirmSeed } from './scenarios/builders.ts';
import type { ScenarioName } from './scenarios/index.ts';

/** What a mock portal begins with. */
export interface MockPortalOptions {
  /** A named scenario, or one of your own. Default `every-status`. */
  scenario?: ScenarioName | FirmSeed;
  /**
   * What `save` of another mock portal gave, perhaps read from a file; it is looked at first. It takes the place of the scenario;
   * one of your own goes along for what JSON cannot hold, its `relay` and its `lazyClients`.
   */
  state?: unknown;
  /** What the clock shows. Default: what it showed when the state was saved, or else 24 Nov 2026, 09:41 UTC. */
  now?: string | number;
  /** Whether the clock goes on by itself, or stands until it is turned. Default `stands`. */
  clock?: 'stands' | 'goes';
  /** Where the portal seems to be; MSW handlers answer for this origin only. Default: the state's, or else `https://portal.foyer.test`. */
  origin?: string;
  /** What the viewer may do. Default: what the scenario says. */
  permissions?: Permission[];
  /** Origins of host pages, as a server would be told. Default: none. */
  allowedOrigins?: readonly string[];
}

/** A whole portal in memory: the real one, on a memory store, with a clock that you turn. */
export interface MockPortal {
  readonly origin: string;
  /** The bearer token of the scenario's viewer. */
  readonly token: string;
  readonly firmId: string;
  readonly clock: MockClock;
  readonly store: PortalStore;
  /** Everything mailed so far, the oldest first. */
  readonly mails: readonly MockMail[];
  /** Calls back for every mail from now on. @returns ends it */
  onMail(listener: (mail: MockMail) => void): () => void;
  /** Answers in process; hand it to `createPortalClient({ fetch })`. */
  readonly fetch: typeof globalThis.fetch;
  /** Makes an operation fail, or all of them (`*`). @returns takes the fault back */
  fail(operation: FaultyOperation, fault: Fault): () => void;
  /** What relays answer from now on; by default they take every mail. */
  answerMail(answer: Mailer['send']): void;
  /** Works off bulk sends and sends all mail that is due by now, also what became due as the clock was turned. */
  mailSettled(): Promise<void>;
  /** Does what a mail provider would: reports what became of a mail, signed. @param report.at default: now; `report.reason`: none */
  reportDelivery(
    report: Pick<DeliveryReport, 'messageId' | 'report'> & Partial<DeliveryReport>,
  ): Promise<void>;
  /** Does what the forms' own system would: tells that a member has filled in a form. Default: the one that came with the invitation. */
  completeForm(memberId: string, formId?: string): Promise<void>;
  /** Does what the member would: opens the link and sets a password. */
  activate(memberId: string, password?: string): Promise<void>;
  /** Does what the member would: signs in with the password of `activate`. */
  signIn(memberId: string, password?: string): Promise<void>;
  /** Writes the portal down as a plain JSON value, once its mail is settled; `createMockPortal({ state })` opens it again. */
  save(): Promise<MockState>;
  /** Ends all event streams. */
  close(): void;
}

const PASSWORD = 'a lantern on the quay';
// So many mails are in the relay's hands at once: what has not got there yet can still be cancelled.
const CONNECTIONS = 100;
// Known to everybody, like all else here.
const DELIVERY_SECRET = `whsec_${btoa('a mock portal keeps no secret')}`;

/**
 * Makes a portal in memory.
 * @throws MockStateError when `state` is no state, comes from a newer version, or is damaged
 * @example
 * const mockPortal = await createMockPortal({ scenario: 'every-status' })
 * const portal = createPortalClient({ baseUrl: mockPortal.origin, getToken: () => mockPortal.token, fetch: mockPortal.fetch })
 */
export async function createMockPortal(options: MockPortalOptions = {}): Promise<MockPortal> {
  const { scenario, permissions, allowedOrigins = [] } = options;
  const saved = options.state === undefined ? null : readMockState(options.state);
  const origin = options.origin ?? saved?.origin ?? 'https://portal.foyer.test';
  const clock = createMockClock(
    options.now ?? saved?.now ?? '2026-11-24T09:41:00.000Z',
    options.clock === 'goes' ? systemClock : undefined,
  );
  const tokens = createKeyedTokens({ kid: 'mock', secret: new Uint8Array(32).fill(1) });
  const beginning =
    saved === null
      ? await initializeWith(scenario ?? 'every-status', clock.now(), tokens, permissions)
      : await restoreFrom(saved, typeof scenario === 'string' ? undefined : scenario, permissions);
  const { firmId, viewerId, store, memory, relay } = beginning;
  const mailbox = createMailbox(beginning.mails);
  let answer: Mailer['send'] = async (mail) => relay?.(mail.to.address) ?? { state: 'sent' };
  const faults = createFaults();
  for (const [operation, fault] of beginning.faults) faults.set(operation, fault);
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
        const result = await answer(mail);
        if (result.state === 'sent') mailbox.put(mail, toTimestamp(clock.now()));
        return result;
      },
    },
  });

  const workOff = async (): Promise<void> => {
    do {
      while ((await portal.workBulkSends()) + (await portal.sendReminders()) > 0);
    } while ((await portal.deliverMail({ worker: 'mock', limit: CONNECTIONS, leaseSeconds: 60 })) > 0);
  };
  let delivering: Promise<unknown> = Promise.resolve();
  const deliver = (): Promise<unknown> => {
    delivering = delivering.then(workOff);
    return delivering;
  };
  const answerRequest = async (request: Request): Promise<Response> => {
    const response = (await faults.answer(request)) ?? (await portal.fetch(request));
    if (request.method !== 'GET') void deliver();
    return response;
  };
  const post = async (path: string, body: unknown, signature: Record<string, string> = {}): Promise<void> => {
    const headers = { 'content-type': 'application/json', ...signature };
    const response = await answerRequest(
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
    onMail: mailbox.listen,
    fetch: (input, init) => {
      const request = new Request(input, init);
      return answerRequest(
        new Request(request, { signal: AbortSignal.any([request.signal, closed.signal]) }),
      );
    },
    fail: faults.set,
    answerMail(next) {
      answer = next;
    },
    mailSettled: async () => {
      await deliver();
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
        `/activations/${await tokens.tokenOf({ invitationId: invitation.id, sendCount: invitation.sendCount })}`,
        { displayName: name.given, password },
      );
    },
    async signIn(memberId, password = PASSWORD) {
      await post('/client-sessions', { firmId, email: (await memberOf(memberId)).email, password });
    },
    save() {
      // In the queue of deliveries: a mail under way would be neither sent nor due.
      const written = deliver().then(async () => {
        const now = toTimestamp(clock.now());
        const [mails, held] = [structuredClone(mailbox.mails), structuredClone(faults.list())];
        return toMockState({
          origin,
          firmId,
          viewerId,
          now,
          scenario: beginning.scenario,
          mails,
          faults: held,
          store: await memory.save(),
        });
      });
      delivering = written;
      return written;
    },
    close: () => closed.abort(),
  };
}
