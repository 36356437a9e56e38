import { endpoints, type Client, type OperationId } from '@foyer/contract';
import { hashToken } from '@foyer/contract/rules';
import {
  createBearerIdentify,
  createKeyedTokens,
  createPortal,
  createRandomIds,
  systemClock,
  type MailResult,
} from '@foyer/portal';
import type { PortalStore } from '@foyer/portal/store';
import { scenarios } from '@foyer/mocks';

/** A portal for one walk, in a shared store. */
export interface Real {
  /** Calls an operation; `code` is the problem code, or null. */
  call(
    operation: OperationId,
    params: Record<string, string>,
    body?: unknown,
  ): Promise<{ code: string | null; result: unknown }>;
  tokenOf(invitationId: string, sendCount: number): Promise<string>;
  deliver(answer: MailResult): Promise<void>;
  setTime(now: number): void;
  client(id: string): Promise<Client>;
  firmId: string;
}

export const START = Date.parse('2026-11-22T09:00:00.000Z');
export const PASSWORD = 'a lantern on the quay';

let walks = 0;

export async function openReal(store: PortalStore): Promise<Real> {
  walks += 1;
  const firmId = `fi_walk_${walks}`;
  const token = `staff-${firmId}`;
  let now = START;
  const clock = { now: () => now, sleep: systemClock.sleep };
  const tokens = createKeyedTokens({ kid: 'k1', secret: new Uint8Array(32).fill(7) });
  let answer: MailResult = { state: 'sent' };
  const portal = createPortal({
    store,
    clock,
    tokens,
    ids: createRandomIds(clock),
    identify: createBearerIdentify(store),
    isCommonPassword: () => false,
    passwords: {
      hash: async (password) => `hash of ${password}`,
      verify: async (hash, password) => hash === `hash of ${password}`,
    },
    links: {
      activation: (one) => `https://portal.example/activate/${one}`,
      signIn: () => 'https://portal.example/sign-in',
    },
    mailer: { send: async () => answer },
  });
  const {
    firm,
    staff: [nora],
  } = scenarios.empty();
  await store.insertFirm({ ...firm, id: firmId });
  await store.transaction(firmId, async (tx) => {
    await tx.insertStaff(nora);
    await tx.insertAccessToken({ tokenHash: await hashToken(token), staffId: nora.id });
  });
  let keys = 0;
  const call: Real['call'] = async (operation, params, body) => {
    const { method, path } = endpoints[operation];
    const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': `k${(keys += 1)}`,
    };
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const response = await portal.fetch(new Request(`https://portal.example/v1${filled}`, init));
    const result = await response.json();
    return { code: response.ok ? null : result.code, result };
  };
  return {
    firmId,
    call,
    tokenOf: (invitationId, sendCount) => tokens.deriveLinkToken({ invitationId, sendCount }),
    async deliver(given) {
      answer = given;
      while ((await portal.deliverMail({ worker: 'w1', limit: 20, leaseSeconds: 60 })) > 0);
    },
    setTime(time) {
      now = time;
    },
    async client(id) {
      const client = await store.reads(firmId).client(id);
      if (client === null) throw new Error(`${id} is gone`);
      return client;
    },
  };
}
