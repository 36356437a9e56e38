import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createMockPortal } from '@foyer/mocks';
import { createMemoryRateLimiter } from '@foyer/portal';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../fixtures/temporary-folder.ts';
import { textOf } from '../test/open-server.ts';
import { createApp, type AppDeps } from './app.ts';
import { createCallers } from './http/callers.ts';
import { createReadiness } from './operations/operations-app.ts';
import type { StaffAccounts } from './auth/staff-accounts.ts';

const TOKEN = 'nobody-ever-made-this';

/** Without sessions and passwords. */
const nobody: StaffAccounts = {
  setPassword: async () => undefined,
  signIn: async () => null,
  identify: async () => null,
  signOut: async () => undefined,
};

async function open(changes: Partial<AppDeps> = {}) {
  const { store, clock, fetch } = await createMockPortal();
  const rateLimiter = createMemoryRateLimiter();
  return createApp({
    store,
    clock,
    portal: { fetch, findReminders: async () => null, stopReminders: async () => null },
    log: () => undefined,
    logRequests: false,
    inbox: null,
    staffToken: null,
    demoFolder: '/nowhere',
    accounts: nobody,
    rateLimiter,
    callers: createCallers({ rateLimiter, tokens: { signCaller: async (network) => network }, clock }),
    observer: { onResponse: () => undefined },
    readiness: { drain: () => undefined, notReadyReason: async () => null },
    stopping: new AbortController().signal,
    publicOrigin: () => 'http://localhost',
    ...changes,
  });
}

test('logs method, route, status and time, but neither tokens nor query', async () => {
  const lines: unknown[] = [];
  const app = await open({
    logRequests: true,
    log: (message, { ms: _ms, ...fields } = {}) => lines.push([message, fields]),
  });
  await app.request(`/activate/${TOKEN}`);
  await app.request(`/v1/activations/${TOKEN}?email=tom@northmail.example`);
  await app.request('/v1/session', { headers: { authorization: `Bearer ${TOKEN}` } });
  await app.request('/v1/clients/export.csv');
  await app.request('/wp-login.php?user=tom');
  expect(lines).toEqual([
    ['request', { method: 'GET', route: '/activate/:token', status: 404 }],
    ['request', { method: 'GET', route: '/v1/activations/:token', status: 404 }],
    ['request', { method: 'GET', route: '/v1/session', status: 401 }],
    ['request', { method: 'GET', route: '/v1/clients/export.csv', status: 401 }],
    ['request', { method: 'GET', route: 'other', status: 404 }],
  ]);
});

test('serves neither an inbox nor a demo token in production', async () => {
  const app = await open();
  const paths = ['/config.json', '/inbox', '/inbox.json', '/openapi.json', '/healthz', '/readyz'];
  expect(await Promise.all(paths.map(async (address) => (await app.request(address)).status))).toEqual([
    401, 404, 404, 200, 200, 200,
  ]);
});

test('serves a built demo page, and explains a missing one', async () => {
  const { folder, remove } = temporaryFolder();
  expect(textOf(await (await (await open({ demoFolder: folder })).request('/')).text())).toContain(
    'The demo page has not been built yet',
  );

  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Demo</title>');
  writeFileSync(path.join(folder, 'assets', 'index-4f2a.js'), 'export {};');
  const app = await open({ demoFolder: folder });
  const page = await app.request('/');
  expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([
    200,
    'text/html; charset=utf-8',
    'no-cache',
  ]);
  expect(await page.text()).toContain('<title>Demo</title>');
  const script = await app.request('/assets/index-4f2a.js');
  expect([script.status, script.headers.get('cache-control')]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ]);
  const styles = await app.request('/assets/pages.css');
  expect(styles.headers.get('content-type')).toBe('text/css; charset=utf-8');
  const missing = await app.request('/assets/none.js');
  expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-store']);
  expect((await app.request('/../package.json')).status).toBe(404);
  remove();
});

test('logs an error and responds with a page without details', async () => {
  const lines: string[] = [];
  const { store } = await createMockPortal();
  const app = await open({
    log: (line) => lines.push(line),
    store: { ...store, firmIds: () => Promise.reject(new Error('connection refused')) },
  });
  const page = await app.request('/sign-in');
  expect(page.status).toBe(500);
  expect(textOf(await page.text())).toBe('Something went wrong here Please try again in a minute.');
  expect(lines[0]).toContain('connection refused');
});

test('is ready while the database responds and the process is not stopping', async () => {
  let answers = true;
  const readiness = createReadiness({
    query: () => (answers ? Promise.resolve([]) : Promise.reject(new Error('connection refused'))),
  });
  const app = await open({ readiness });
  const ask = async () => {
    const response = await app.request('/readyz');
    return [response.status, await response.text()];
  };
  expect(await ask()).toEqual([200, 'ready']);
  answers = false;
  expect(await ask()).toEqual([503, 'the database does not respond']);
  answers = true;
  readiness.drain();
  expect(await ask()).toEqual([503, 'this process is stopping']);
});
