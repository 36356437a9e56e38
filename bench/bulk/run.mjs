// How long the server takes for many clients at once, on the embedded database. Run alone: `npm run bench:bulk`. Nothing here is a test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hashToken } from '../../packages/contract/src/rules/index.ts';
import { createCsvParser, csvChunk } from '../../packages/contract/src/csv/index.ts';
import {
  createBearerIdentify,
  createKeyedTokens,
  createPortal,
  createRandomIds,
  systemClock,
} from '../../packages/portal/src/index.ts';
import { openEmbeddedStore } from '../../packages/store-postgres/src/open-store.ts';

const CLIENTS = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(path.join(tmpdir(), 'foyer-bench-'));
const { store } = await openEmbeddedStore(path.join(folder, 'pg'));
const portal = createPortal({
  store,
  clock: systemClock,
  ids: createRandomIds(),
  tokens: createKeyedTokens({ kid: 'k1', secret: new Uint8Array(32).fill(7) }),
  identify: createBearerIdentify(store),
  passwords: { hash: async () => '', verify: async () => false },
  isCommonPassword: () => false,
  mailer: { send: async () => ({ state: 'sent' }) },
  links: {
    activation: (token) => `https://portal.example/${token}`,
    signIn: () => 'https://portal.example/',
  },
});

await store.insertFirm({
  id: 'fi_1',
  name: 'Firm',
  timeZone: 'Europe/London',
  locale: 'en-AU',
  mailFrom: 'portal@firm.example',
  postalAddress: null,
  policy: {
    activationDays: 30,
    resendCooldownSeconds: 60,
    autoInviteRoles: ['guest'],
    reminderDays: [],
    bulkLimit: 1_000_000,
    passwordMinLength: 15,
    linkRenewal: 'ask-firm',
    afterActivationUrl: null,
  },
});
await store.transaction('fi_1', async (tx) => {
  const permissions = [
    'clients.write',
    'clients.import',
    'clients.export',
    'invitations.send',
    'staff.assign',
    'plan.change',
  ];
  await tx.insertStaff({ id: 'st_1', name: 'Nora', email: 'nora@firm.example', role: '', permissions });
  await tx.insertAccessToken({ tokenHash: await hashToken('token'), staffId: 'st_1' });
});

let keys = 0;
/** @param {string} method @param {string} at @param {unknown} [body] */
async function call(method, at, body) {
  const headers = {
    authorization: 'Bearer token',
    'content-type': 'application/json',
    'idempotency-key': `k${(keys += 1)}`,
  };
  const response = await portal.fetch(
    new Request(`https://portal.example/v1${at}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  if (!response.ok) throw new Error(await response.text());
  return response;
}

/** @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>} */
async function measured(name, work) {
  const start = performance.now();
  const result = await work();
  console.log(`${name.padEnd(52)} ${(performance.now() - start).toFixed(0).padStart(8)} ms`);
  return result;
}

try {
  await measured(`${CLIENTS} clients written one by one (for scale)`, async () => {
    for (let from = 0; from < CLIENTS; from += 1_000) {
      await store.transaction('fi_1', async (tx) => {
        for (let n = from; n < Math.min(CLIENTS, from + 1_000); n += 1) {
          const { account } = await tx.ensureAccount(`${n}@people.example`, `ac_${n}`);
          const createdAt = new Date(Date.parse('2026-01-01T00:00:00.000Z') + n).toISOString();
          await tx.insertClient({
            id: `cl_${n}`,
            kind: 'individual',
            name: `Client ${n}`,
            plan: 'pro',
            assignedStaff: [{ id: 'st_1', name: 'Nora' }],
            preliminaryData: {},
            hidden: false,
            createdAt,
            version: 1,
          });
          await tx.insertMember({
            id: `mb_${n}`,
            clientId: `cl_${n}`,
            role: 'owner',
            name: { given: 'Person', family: String(n) },
            email: `${n}@people.example`,
            locale: 'en',
            accountId: account.id,
          });
        }
      });
    }
  });
  const { selectionToken } = await measured('preflight of all', async () =>
    (await call('POST', '/bulk-sends/preflight', { selection: { filter: {} } })).json(),
  );
  const { id } = await measured('start accepted, by filter', async () =>
    (await call('POST', '/bulk-sends', { selectionToken })).json(),
  );
  const chunks = [];
  await measured('expanded in chunks of 1,000', async () => {
    for (;;) {
      const start = performance.now();
      if ((await portal.processBulkSends()) === 0) return;
      chunks.push(performance.now() - start);
    }
  });
  console.log(`  longest chunk ${Math.max(...chunks).toFixed(0)} ms`);
  await measured('1,000 of its mails delivered to a mailer that takes all', async () => {
    for (let n = 0; n < 1_000; n += 5) await portal.deliverMail({ worker: 'w', limit: 5, leaseSeconds: 60 });
  });
  await measured('progress counted and read', async () => (await call('GET', `/bulk-sends/${id}`)).json());
  await measured('cancelled: answer', async () => (await call('POST', `/bulk-sends/${id}/cancel`)).json());
  await measured('cancelled: all others withdrawn', async () => {
    while ((await portal.processBulkSends()) > 0);
  });
  await measured('one plan for all', async () =>
    (await call('POST', '/bulk-updates', { selection: { filter: {} }, plan: 'starter' })).json(),
  );
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  const bytes = await measured('exported as CSV', async () => {
    let sum = 0;
    for await (const chunk of (await call('GET', '/clients/export.csv')).body ?? []) {
      sum += chunk.length;
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    return sum;
  });
  console.log(`  ${bytes} bytes; heap grew by at most ${(most / 1e6).toFixed(0)} MB`);
  const file = `Client,Kind,Member,Role,Email\n${Array.from({ length: 1_000 }, (_, n) => `New ${n},Individual,New ${n},Owner,new${n}@people.example`).join('\n')}\n`;
  await measured('import of 1,000 clients, dry run', () =>
    call('POST', '/clients/import', { csv: file, dryRun: true }),
  );
  await measured('import of 1,000 clients', () => call('POST', '/clients/import', { csv: file }));

  const row = [
    'Amelia & Tom Okafor',
    'Group',
    'Amelia Okafor',
    'Owner',
    'amelia.okafor@northmail.example',
    'Active',
    '2026-10-01',
    '',
    '2026-10-02',
    '2026-11-02',
    'Pro',
    'Nora Lindqvist; Sam Lee',
  ];
  const some = Array.from({ length: 500 }, () => row);
  const rates = [];
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    let sum = 0;
    for (let n = 0; n < 400; n += 1) sum += csvChunk(some).length;
    rates.push(sum / 1e3 / (performance.now() - start));
  }
  const chunk = csvChunk(some);
  const start = performance.now();
  const parser = createCsvParser();
  for (let n = 0; n < 100; n += 1) parser.push(chunk);
  parser.end();
  console.log(
    `CSV written ${rates.sort((a, b) => a - b)[2]?.toFixed(0)} MB/s, read ${((chunk.length * 100) / 1e3 / (performance.now() - start)).toFixed(0)} MB/s`,
  );
} finally {
  await store.close();
  rmSync(folder, { recursive: true });
}
