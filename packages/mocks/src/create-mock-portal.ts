import type { Permission } from '@foyer/contract';
import { hashToken } from '@foyer/contract/rules';
import {
  createBearerIdentify, createKeyedTokens, createMemoryStore, createPortal, createRandomIds, createSignedDeliverySource, signWebhook, type DeliveryReport, type Mailer,
  type OutgoingMail, type PortalStore,
} from '@foyer/portal';
import { createMockClock, type MockClock } from './clock.ts';
import { createFaults, type Fault, type FaultyOperation } from './faults.ts';
import { mockPasswordHasher } from './password-hasher.ts';
import { seedFirm, type FirmSeed } from './scenarios/builders.ts';
import { scenarios, type ScenarioName } from './scenarios/index.ts';
import { withUnwritten } from './unwritten.ts';

/** What a mock portal begins with. */
export interface MockPortalOptions {
  /** A named scenario, or one of your own. Default `every-status`. */
  scenario?: ScenarioName | FirmSeed;
  /** What the clock shows; it stands until it is turned. Default 24 Nov 2026, 09:41 UTC. */
  now?: string | number;
  /** Where the portal seems to be; MSW handlers answer for this origin only. Default `https://portal.foyer.test`. */
  origin?: string;
  /** What the viewer may do. Default: what the scenario says. */
  permissions?: Permission[];
  /** Origins of host pages, as a server would be told. Default: none. */
  allowedOrigins?: readonly string[];
}

/** A mail that a mock portal has sent. */
export interface MockMail extends OutgoingMail {
  /** The address behind the button. */
  link: string;
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
  /** Answers in process; hand it to `createPortalClient({ fetch })`. */
  readonly fetch: typeof globalThis.fetch;
  /** Makes an operation fail, or all of them (`*`). @returns takes the fault back */
  fail(operation: FaultyOperation, fault: Fault): () => void;
  /** What relays answer from now on; by default they take every mail. */
  answerMail(answer: Mailer['send']): void;
  /** Resolves when all bulk sends have been worked off and all mail that was due has been sent. */
  mailSettled(): Promise<void>;
  /** Does what a mail provider would: reports what became of a mail, signed. @param report.at default: now; `report.reason`: none */
  reportDelivery(report: Pick<DeliveryReport, 'messageId' | 'report'> & Partial<DeliveryReport>): Promise<void>;
  /** Does what the forms' own system would: tells that a member has filled in a form. Default: the one that came with the invitation. */
  completeForm(memberId: string, formId?: string): Promise<void>;
  /** Does what the member would: opens the link and sets a password. */
  activate(memberId: string, password?: string): Promise<void>;
  /** Does what the member would: signs in with the password of `activate`. */
  signIn(memberId: string, password?: string): Promise<void>;
  /** Ends all event streams. */
  close(): void;
}

const PASSWORD = 'a lantern on the quay';
// Known to everybody, like all else here.
const DELIVERY_SECRET = `whsec_${btoa('a mock portal keeps no secret')}`;

/**
 * Makes a portal in memory.
 * @example
 * const mockPortal = await createMockPortal({ scenario: 'every-status' })
 * const portal = createPortalClient({ baseUrl: mockPortal.origin, getToken: () => mockPortal.token, fetch: mockPortal.fetch })
 */
export async function createMockPortal(options: MockPortalOptions = {}): Promise<MockPortal> {
  const { scenario = 'every-status', now = '2026-11-24T09:41:00.000Z', origin = 'https://portal.foyer.test', allowedOrigins = [] } = options;
  // What comes due by time alone is done when the time comes: reminders, and mail that a relay deferred.
  const clock = createMockClock(now, () => deliver());
  const seed = typeof scenario === 'string' ? scenarios[scenario](clock.now()) : scenario;
  const memory = createMemoryStore();
  const store = seed.unwritten === undefined ? memory : withUnwritten(memory, seed.firm.id, seed.unwritten);
  const tokens = createKeyedTokens({ kid: 'mock', secret: new Uint8Array(32).fill(1) });
  const mails: MockMail[] = [];
  let answer: Mailer['send'] = async (mail) => seed.relay?.(mail.to.address) ?? { state: 'sent' };
  const faults = createFaults();
  if (seed.fault !== undefined) faults.set('*', seed.fault);
  const closed = new AbortController();
  const portal = createPortal({
    store, clock, tokens, allowedOrigins, ids: createRandomIds(clock), passwords: mockPasswordHasher, identify: createBearerIdentify(store, clock),
    deliverySources: { mock: createSignedDeliverySource([DELIVERY_SECRET]) },
    isCommonPassword: (password) => password === 'passwordpassword',
    links: { activation: (token) => `${origin}/activate/${token}`, signIn: () => `${origin}/sign-in` },
    mailer: {
      async send(mail) {
        const result = await answer(mail);
        if (result.state === 'sent') mails.push({ ...mail, link: /https?:\S+/.exec(mail.text)?.[0] ?? '' });
        return result;
      },
    },
  });

  const [viewer, ...colleagues] = seed.staff;
  await seedFirm(store, { ...seed, staff: [{ ...viewer, permissions: options.permissions ?? viewer.permissions }, ...colleagues] }, tokens);
  const token = `mock-${viewer.id}`;
  const firmId = seed.firm.id;
  await store.transaction(firmId, async (tx) => tx.insertAccessToken({ tokenHash: await hashToken(token), staffId: viewer.id }));

  const workOff = async (): Promise<void> => {
    do {
      while ((await portal.workBulkSends()) + (await portal.sendReminders()) > 0);
    } while ((await portal.deliverMail({ worker: 'mock', limit: 1_000, leaseSeconds: 60 })) > 0);
  };
  let delivering: Promise<unknown> = Promise.resolve();
  const deliver = (): void => {
    delivering = delivering.then(workOff);
  };
  const answerRequest = async (request: Request): Promise<Response> => {
    const response = (await faults.answer(request)) ?? (await portal.fetch(request));
    if (request.method !== 'GET') deliver();
    return response;
  };
  const post = async (path: string, body: unknown, signature: Record<string, string> = {}): Promise<void> => {
    const headers = { 'content-type': 'application/json', ...signature };
    const response = await answerRequest(new Request(`${origin}/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
    if (!response.ok) throw new Error(`The mock portal answered ${response.status}: ${await response.text()}`);
  };
  const memberOf = async (memberId: string) => {
    const { items } = await store.reads(firmId).listClients({
      search: '', status: [], plan: null, staffId: null, kind: null, hidden: false, expiresBefore: null, ids: null, except: [], createdUntil: null, sort: { by: 'name', descending: false },
      limit: Number.MAX_SAFE_INTEGER, after: null, offset: 0, now: new Date(clock.now()).toISOString(),
    });
    const member = items.flatMap((client) => client.members).find(({ id }) => id === memberId);
    if (member === undefined) throw new Error(`The mock portal has no member ${memberId}`);
    return member;
  };

  return {
    origin, token, firmId, clock, store, mails,
    fetch: (input, init) => {
      const request = new Request(input, init);
      return answerRequest(new Request(request, { signal: AbortSignal.any([request.signal, closed.signal]) }));
    },
    fail: faults.set,
    answerMail(next) {
      answer = next;
    },
    mailSettled: async () => {
      await delivering;
    },
    async reportDelivery({ at = new Date(clock.now()).toISOString(), reason = null, ...report }) {
      const body = { reports: [{ ...report, at, reason }] };
      const [id, timestamp] = [`${report.messageId} ${report.report}`, String(Math.floor(clock.now() / 1_000))];
      const signature = await signWebhook(DELIVERY_SECRET, { id, timestamp, body: JSON.stringify(body) });
      await post('/webhooks/delivery/mock', body, { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature });
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
      await post(`/activations/${await tokens.tokenOf({ invitationId: invitation.id, sendCount: invitation.sendCount })}`, { displayName: name.given, password });
    },
    async signIn(memberId, password = PASSWORD) {
      await post('/client-sessions', { firmId, email: (await memberOf(memberId)).email, password });
    },
    close: () => closed.abort(),
  };
}
