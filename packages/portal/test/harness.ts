import type { Client, Policy, Viewer } from '@foyer/contract';
import { hashToken } from '@foyer/contract/rules';
import {
  createBearerIdentify,
  createKeyedTokens,
  createPortal,
  createRandomIds,
  systemClock,
  type Clock,
  type MailResult,
  type OutgoingMail,
  type PortalOptions,
} from '../src/index.ts';
import { createMemoryStore } from '../src/store/index.ts';

const viewer: Viewer = {
  id: 'st_nora',
  name: 'Nora Lindqvist',
  email: 'nora@harbourlane.example',
  role: 'Partner',
  permissions: ['clients.write', 'invitations.send', 'invitations.revoke', 'members.disable'],
};

/** Opens a portal on a memory store, with a clock and a relay that the test controls. */
export async function openPortal(changes: Partial<PortalOptions> = {}, policy: Partial<Policy> = {}) {
  const store = createMemoryStore();
  let now = Date.parse('2026-11-22T09:00:00.000Z');
  const clock: Clock = { now: () => now, sleep: systemClock.sleep };
  const outbox: OutgoingMail[] = [];
  const answers: MailResult[] = [];
  const portal = createPortal({
    store,
    clock,
    ids: createRandomIds(clock),
    tokens: createKeyedTokens({ kid: 'k1', secret: new Uint8Array(32).fill(7) }),
    passwords: {
      hash: async (password) => `hash of ${password}`,
      verify: async (hash, password) => hash === `hash of ${password}`,
    },
    isCommonPassword: () => false,
    links: {
      activation: (token) => `https://portal.example/activate/${token}`,
      signIn: () => 'https://portal.example/sign-in',
    },
    identify: createBearerIdentify(store),
    mailer: {
      async send(mail) {
        outbox.push(mail);
        return answers.shift() ?? { state: 'sent' };
      },
    },
    ...changes,
  });
  await store.insertFirm({
    id: 'fi_1',
    name: 'Harbour & Lane Advisory',
    timeZone: 'Europe/London',
    locale: 'en-AU',
    mailFrom: 'portal@harbourlane.example',
    postalAddress: '14 Quay Street',
    policy: {
      activationDays: 30,
      resendCooldownSeconds: 60,
      autoInviteRoles: ['guest'],
      reminderDays: [],
      bulkLimit: 50_000,
      passwordMinLength: 15,
      linkRenewal: 'ask-firm',
      afterActivationUrl: null,
      ...policy,
    },
  });
  await store.transaction('fi_1', async (tx) => {
    await tx.insertStaff(viewer);
    await tx.insertForm({ id: 'fm_1', name: 'New client questionnaire', description: '' });
    await tx.insertAccessToken({ tokenHash: await hashToken('token'), staffId: viewer.id });
  });
  let keys = 0;
  const request = (method: string, path: string, body?: unknown, token = 'token'): Promise<Response> =>
    portal.fetch(
      new Request(`https://portal.example/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': `key-${(keys += 1)}`,
        },
        body: body === undefined ? null : JSON.stringify(body),
      }),
    );
  const post = (path: string, body: unknown): Promise<Response> => request('POST', path, body);
  return {
    portal,
    store,
    outbox,
    answers,
    request,
    post,
    advance(ms: number) {
      now += ms;
    },
    deliver: () => portal.deliverMail({ worker: 'w1', limit: 10, leaseSeconds: 60 }),
    async addTom(
      name: { given: string; family: string } = { given: 'Tom', family: 'Okafor' },
    ): Promise<Client> {
      const response = await post('/clients', {
        kind: 'individual',
        members: [{ role: 'owner', name, email: 'tom@northmail.example' }],
      });
      return response.json();
    },
    /** The token in the latest mail. */
    mailedToken: (): string => /activate\/(\S+)/.exec(outbox.at(-1)?.text ?? '')?.[1] ?? '',
    /** Adds another staff member with the given permissions. */
    async addStaff(id: string, permissions: Viewer['permissions']): Promise<void> {
      await store.transaction('fi_1', async (tx) => {
        await tx.insertStaff({
          ...viewer,
          id,
          name: 'Sam Lee',
          email: `${id}@harbourlane.example`,
          permissions,
        });
        await tx.insertAccessToken({ tokenHash: await hashToken(id), staffId: id });
      });
    },
    /** Returns all events so far as `type of clientId`. */
    async listEvents(): Promise<string[]> {
      const slice = await store.reads('fi_1').readFeed('ev_0', 100_000);
      return slice.state === 'read'
        ? slice.events.flatMap((event) => ('clientId' in event ? `${event.type} of ${event.clientId}` : []))
        : [];
    },
    member: async (clientId: string) => (await store.reads('fi_1').client(clientId))?.members[0],
  };
}
