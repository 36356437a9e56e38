import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFirm, createStaff, createToken, CommandError } from '../src/cli/provision.ts';
import { argon2Passwords } from '../src/auth/passwords.ts';
import { createStaffAccounts } from '../src/auth/staff-accounts.ts';
import { openEmbeddedStore } from '@foyer/store-postgres';
import { startServer, type RunningServer } from '../src/server.ts';
import { temporaryDataFolder } from '../../store-postgres/test/migrated-database.ts';
import { configOf, submit, textOf } from './open-server.ts';

const { folder, remove } = await temporaryDataFolder();
const NOW = Date.parse('2026-11-24T09:41:00.000Z');
let now = NOW;
let server: RunningServer;
let [firmId, password, token] = ['', '', ''];
let refusals: string[] = [];

beforeAll(async () => {
  // The commands that an operator runs before the first sign-in.
  const { store, db } = await openEmbeddedStore(`${folder}/pg`);
  const accounts = createStaffAccounts(db, argon2Passwords);
  firmId = await createFirm(store, {
    name: 'create-firm',
    firm: {
      name: 'Harbour & Lane',
      timeZone: 'Australia/Sydney',
      locale: 'en-AU',
      mailFrom: 'Portal@Harbour.example',
      postalAddress: null,
    },
    reminderDays: [7],
  });
  ({ password } = await createStaff(store, accounts, {
    name: 'create-staff',
    staff: { firmId, name: 'Nora Lindqvist', email: 'Nora@harbour.example', role: 'Account Administrator' },
  }));
  token = await createToken(
    store,
    {
      name: 'create-token',
      token: { firmId, email: 'nora@harbour.example', scopes: ['invitations.send', 'plan.change'], days: 30 },
    },
    NOW,
  );
  const staff = (role: string, email: string, of = firmId) =>
    createStaff(store, accounts, { name: 'create-staff', staff: { firmId: of, name: 'X', email, role } });
  const everything = { firmId, email: 'nora@harbour.example', scopes: ['everything'], days: 1 };
  refusals = await Promise.all(
    [
      staff('King', 'king@harbour.example'),
      staff('Basic', 'nora@harbour.example'),
      staff('Basic', 'x@harbour.example', 'fi_none'),
      createToken(store, { name: 'create-token', token: everything }, NOW),
    ].map((made) =>
      made.then(
        () => 'made',
        (thrown: unknown) => (thrown instanceof CommandError ? thrown.message : 'failed'),
      ),
    ),
  );
  await store.close();

  const config = configOf({
    FOYER_DATA_DIR: folder,
    NODE_ENV: 'production',
    FOYER_DEV_TOKEN: '',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'https://portal.example',
    SMTP_URL: 'smtp://127.0.0.1:9',
    FOYER_DRAIN_SECONDS: '0',
    FOYER_LINK_KEY: 'SrlHLl/u4rqQdg1qjVbqDBfrKJCaLkTRmWOBwQvV2Uo=',
  });
  server = await startServer(config, {
    log: () => undefined,
    clock: { now: () => now, sleep: () => new Promise((resolve) => setTimeout(resolve, 50)) },
  });
});
afterAll(async () => {
  await server.close();
  remove();
});

const at = (path: string): string => `${server.listensAt}${path}`;
const signIn = (fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(at('/staff/sign-in'), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
  });
const good = () => ({ firm: firmId, email: ' NORA@harbour.example', password });

/** Signs in and loads the configuration of the page. */
async function openPage(): Promise<{ cookie: string; pageToken: string }> {
  const answer = await signIn(good());
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { token: pageToken } = await (await fetch(at('/config.json'), { headers: { cookie } })).json();
  return { cookie, pageToken };
}

const session = (headers: Record<string, string>): Promise<Response> => fetch(at('/v1/session'), { headers });

test('explains why a command fails', () => {
  expect(refusals).toEqual([
    'Unknown role King. The roles are Owner, Partner, Manager, Account Administrator, Basic.',
    'nora@harbour.example is already a staff member.',
    'Unknown firm fi_none.',
    'Unknown permission everything.',
  ]);
});

describe('staff sign-in', () => {
  test('sets a secure, host-only cookie that scripts cannot read', async () => {
    const form = await fetch(at('/staff/sign-in'));
    expect([form.status, textOf(await form.text())]).toEqual([
      200,
      expect.stringContaining('Harbour & Lane Sign in as staff E-mail Password'),
    ]);
    const answer = await signIn(good());
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-foyer-staff=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=43200$/,
    );
  });

  test('requires cookie and page token together, from the same site', async () => {
    const { cookie, pageToken } = await openPage();
    const authorization = `Bearer ${pageToken}`;
    const own = await session({ cookie, authorization, 'sec-fetch-site': 'same-origin' });
    expect((await own.json()).viewer).toMatchObject({
      name: 'Nora Lindqvist',
      role: 'Account Administrator',
      permissions: ['clients.write', 'clients.export', 'invitations.send'],
    });
    const statuses = await Promise.all(
      [
        session({ cookie }),
        session({ authorization }),
        session({ cookie, authorization: 'Bearer page_guess' }),
        session({ cookie, authorization, 'sec-fetch-site': 'cross-site' }),
        session({ cookie, authorization, 'sec-fetch-site': 'same-site' }),
      ].map(async (answer) => (await answer).status),
    );
    expect(statuses).toEqual([401, 401, 401, 401, 401]);
  });

  test('ends a session after a working day and on sign-out', async () => {
    const { cookie, pageToken } = await openPage();
    const headers = { cookie, authorization: `Bearer ${pageToken}` };
    now += 12 * 3_600_000 - 1;
    expect((await session(headers)).status).toBe(200);
    now += 1;
    expect((await session(headers)).status).toBe(401);
    now = NOW;
    const other = await openPage();
    const out = await fetch(at('/staff/sign-out'), {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: other.cookie, 'sec-fetch-site': 'same-origin' },
    });
    expect([out.status, out.headers.get('set-cookie')?.includes('Max-Age=0')]).toEqual([303, true]);
    expect((await session({ cookie: other.cookie, authorization: `Bearer ${other.pageToken}` })).status).toBe(
      401,
    );
    expect((await fetch(at('/config.json'), { headers: { cookie: other.cookie } })).status).toBe(401);
  });

  test('rejects a wrong password, an unknown address and a cross-site form, and limits attempts', async () => {
    const wrong = await signIn({ ...good(), password: 'wrong' });
    expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([422, null]);
    expect(textOf(await wrong.text())).toContain('The e-mail or the password is wrong.');
    expect((await signIn({ ...good(), email: 'nobody@harbour.example' })).status).toBe(422);
    expect((await signIn(good(), { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    for (let n = 0; n < 9; n += 1) await signIn({ ...good(), password: 'wrong' });
    const refused = await signIn(good());
    expect([refused.status, textOf(await refused.text())]).toEqual([
      429,
      expect.stringContaining('There were too many tries. Try again in 15 minutes.'),
    ]);
    now += 900_000;
    expect((await signIn(good())).status).toBe(303);
    now = NOW;
  });

  test('limits an access token to its scopes and lifetime', async () => {
    const call = () => session({ authorization: `Bearer ${token}` });
    expect((await (await call()).json()).viewer.permissions).toEqual(['invitations.send']);
    now = NOW + 30 * 86_400_000;
    expect((await call()).status).toBe(401);
    now = NOW;
  });

  test('sends security headers with every response', async () => {
    for (const path of [
      '/',
      '/staff/sign-in',
      '/activate/nothing',
      '/v1/session',
      '/healthz',
      '/nowhere',
      '/openapi.json',
    ]) {
      const { headers } = await fetch(at(path));
      expect([
        path,
        headers.get('x-content-type-options'),
        headers.get('content-security-policy')?.includes("frame-ancestors 'none'"),
        headers.get('strict-transport-security'),
      ]).toEqual([path, 'nosniff', true, 'max-age=31536000; includeSubDomains']);
    }
    const page = await submit(at('/staff/sign-in'), good(), { host: 'evil.example' });
    expect(await page.text()).not.toContain('evil.example');
  });
});
