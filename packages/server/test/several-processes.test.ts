import { scenarios, seedFirm } from '@foyer/mocks';
import { createKeyedTokens, systemClock, type Clock } from '@foyer/portal';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { hashToken } from '@foyer/contract/rules';
import { linkKeys } from '../src/auth/keys.ts';
import { openServerStore, openPostgres } from '@foyer/store-postgres';
import { openInbox, type Inbox } from '../src/mail/inbox.ts';
import { startServer, type RunningServer } from '../src/server.ts';
import type { Role } from '../src/cli/read-command.ts';
import { temporaryFolder } from '../../../fixtures/temporary-folder.ts';
import { configOf } from './open-server.ts';
import { onPostgres } from '../../store-postgres/test/postgres.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const KEY = 'SrlHLl/u4rqQdg1qjVbqDBfrKJCaLkTRmWOBwQvV2Uo=';
const headers = { authorization: 'Bearer staff-token', 'content-type': 'application/json' };

interface Deployment {
  inbox: Inbox;
  start(role: Role, env?: Record<string, string>, clock?: Clock): Promise<RunningServer & { url: string }>;
  databaseUrl: string;
}

await onPostgres((server) => {
  /** Opens a database with the sample firm, and a relay; processes are started on demand. */
  async function openDeployment(): Promise<Deployment> {
    const databaseUrl = await server.createDatabase();
    const inbox = await openInbox({
      folder: `${folder}/inbox-${databaseUrl.split('/').at(-1)}`,
      now: Date.now,
      onError: () => undefined,
    });
    onTestFinished(() => inbox.close());
    const { store } = await openServerStore(databaseUrl, {});
    const tokens = createKeyedTokens(...linkKeys([Buffer.from(KEY, 'base64')], folder));
    const seed = scenarios['busy-portal'](Date.now());
    await seedFirm(store, seed, tokens);
    await store.transaction(seed.firm.id, async (tx) =>
      tx.insertAccessToken({ tokenHash: await hashToken('staff-token'), staffId: seed.staff[0].id }),
    );
    await store.close();
    return {
      inbox,
      databaseUrl,
      async start(role, env = {}, clock = systemClock) {
        const config = configOf({
          FOYER_DATABASE_URL: databaseUrl,
          FOYER_LINK_KEY: KEY,
          SMTP_URL: inbox.url,
          NODE_ENV: 'production',
          FOYER_DEV_TOKEN: '',
          HOST: '127.0.0.1',
          PUBLIC_URL: 'https://portal.example',
          FOYER_DRAIN_SECONDS: '0',
          FOYER_OPERATIONS_PORT: '0',
          ...env,
        });
        const running = await startServer(config, { log: () => undefined, role, clock });
        onTestFinished(() => running.close());
        return { ...running, url: running.listensAt ?? '' };
      },
    };
  }

  const post = (
    url: string,
    path: string,
    body: unknown,
    key: string = crypto.randomUUID(),
  ): Promise<Response> =>
    fetch(`${url}/v1${path}`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': key },
      body: JSON.stringify(body),
    });

  const addTom = async (
    url: string,
    email = `${crypto.randomUUID()}@northmail.example`,
  ): Promise<{ id: string; email: string }> => {
    const { id } = await (
      await post(url, '/clients', {
        kind: 'individual',
        members: [{ role: 'owner', name: { given: 'Tom', family: 'Okafor' }, email }],
      })
    ).json();
    return { id, email };
  };

  test('delivers an event of one process to a stream of another, while a third sends the mail', async () => {
    const deployment = await openDeployment();
    const [a, b] = [await deployment.start('api'), await deployment.start('api')];
    const worker = await deployment.start('worker');
    expect([worker.url, await (await fetch(`${worker.operationsUrl}/readyz`)).text()]).toEqual(['', 'ready']);
    const stream = await fetch(`${b.url}/v1/events`, { headers });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    const { id, email } = await addTom(a.url);
    await post(a.url, `/clients/${id}/invitations`, { recipients: 'owners' });
    const heard = new Set<string>();
    let text = '';
    while (!heard.has('sent')) {
      text += (await reader?.read())?.value ?? '';
      for (const [, data] of text.matchAll(/^data: (.*)$/gm)) {
        const { client } = JSON.parse(data ?? '');
        if (client?.id === id) heard.add(client.members[0].invitation?.delivery.status ?? 'added');
      }
    }
    await reader?.cancel();
    expect([...heard]).toEqual(['added', 'queued', 'sent']);
    expect(
      (await deployment.inbox.list())
        .filter(({ to }) => to.includes(email))
        .map(({ links }) => links[0]?.startsWith('https://portal.example/activate/')),
    ).toEqual([true]);
  });

  test('adds one client for concurrent requests with one idempotency key at two processes', async () => {
    const deployment = await openDeployment();
    const [a, b] = [await deployment.start('api'), await deployment.start('api')];
    const body = {
      kind: 'individual',
      members: [{ role: 'owner', name: { given: 'Once', family: 'Only' }, email: 'once@northmail.example' }],
    };
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => post((n % 2 === 0 ? a : b).url, '/clients', body, 'the same key')),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(new Set(await Promise.all(answers.map(async (answer) => (await answer.json()).id))).size).toBe(1);
  });

  test('shares rate limits between processes', async () => {
    const deployment = await openDeployment();
    const [a, b] = [await deployment.start('api'), await deployment.start('api')];
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1)
      statuses.push(
        (
          await post((n % 2 === 0 ? a : b).url, '/client-sessions', {
            firmId: 'fi_harbour',
            email: 'x@northmail.example',
            password: 'wrong',
          })
        ).status,
      );
    expect([statuses.filter((status) => status === 401).length, statuses.at(-1)]).toEqual([10, 429]);
  });

  test('shares rate limits per client address, without storing the address', async () => {
    const deployment = await openDeployment();
    const start = () => deployment.start('api', { FOYER_TRUSTED_PROXIES: 'loopback' });
    const [a, b] = [await start(), await start()];
    const signIn = (n: number) =>
      fetch(`${(n % 2 === 0 ? a : b).url}/v1/client-sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.9' },
        body: JSON.stringify({ firmId: 'fi_harbour', email: `p${n}@northmail.example`, password: 'wrong' }),
      });
    const statuses: number[] = [];
    for (let n = 0; n < 101; n += 1) statuses.push((await signIn(n)).status);
    expect([statuses.filter((status) => status === 401).length, statuses.at(-1)]).toEqual([100, 429]);
    const db = openPostgres(deployment.databaseUrl);
    const keys = await db.query<{ key: string }>("select key from rate_window where key like 'login-from:%'");
    await db.close();
    expect(keys).toEqual([{ key: expect.stringMatching(/^login-from:[\w-]{43}$/) }]);
  });

  test('starts four processes at once on an empty database', async () => {
    const databaseUrl = await server.createDatabase();
    const started = await Promise.all(Array.from({ length: 4 }, () => openServerStore(databaseUrl, {})));
    expect(await Promise.all(started.map(({ store }) => store.firmIds()))).toEqual([[], [], [], []]);
    await Promise.all(started.map(({ store }) => store.close()));
  });

  test('reports not ready, ends streams and finishes requests when it is stopped', async () => {
    const deployment = await openDeployment();
    // The drain ends when the test says so, however slow the machine is.
    const drainSeconds = 300;
    let endDrain = (): void => undefined;
    const drained = new Promise<void>((resolve) => {
      endDrain = resolve;
    });
    const clock: Clock = {
      ...systemClock,
      sleep: (ms, signal) => (ms === drainSeconds * 1_000 ? drained : systemClock.sleep(ms, signal)),
    };
    const api = await deployment.start('api', { FOYER_DRAIN_SECONDS: String(drainSeconds) }, clock);
    const stream = await fetch(`${api.url}/v1/events`, { headers });
    const { id } = await addTom(api.url);
    const closing = api.close();
    expect([
      (await fetch(`${api.url}/readyz`)).status,
      (await fetch(`${api.operationsUrl}/readyz`)).status,
    ]).toEqual([503, 503]);
    expect((await fetch(`${api.url}/v1/clients/${id}`, { headers })).status).toBe(200);
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes(id)) text += (await reader?.read())?.value ?? '';
    endDrain();
    // A busy process may exceed the grace period of `close`; then the connection is reset instead of ended.
    const isEnd = async (): Promise<boolean> =>
      reader === undefined ||
      (await reader.read().then(
        ({ done }) => done,
        () => true,
      ));
    await expect.poll(isEnd).toBe(true);
    await closing;
    await expect(fetch(`${api.url}/healthz`)).rejects.toThrow('fetch failed');
  });

  test('exposes metrics of requests, mails and queues without addresses', async () => {
    const deployment = await openDeployment();
    const all = await deployment.start('all', { FOYER_DATA_DIR: folder });
    const { id, email } = await addTom(all.url);
    await post(all.url, `/clients/${id}/invitations`, { recipients: 'owners' });
    const numbers = async () => (await fetch(`${all.operationsUrl}/metrics`)).text();
    await expect
      .poll(numbers, { timeout: 60_000 })
      .toMatch(/^foyer_mail_answers_total\{state="sent"\} [1-9]/m);
    // A result is saved a moment after it was counted.
    await expect.poll(numbers, { timeout: 60_000 }).toMatch(/^foyer_mail_queue\{state="sending"\} 0$/m);
    const text = await numbers();
    expect(text).toMatch(
      /^foyer_http_request_seconds_count\{method="POST",route="\/v1\/clients\/:clientId\/invitations",status="200"\} 1$/m,
    );
    expect([text.includes(id), text.includes(email)]).toEqual([false, false]);
    expect((await fetch(`${all.url}/metrics`)).status).toBe(404);
  });

  test('resets the feed after a restore into another server', async () => {
    const deployment = await openDeployment();
    const db = openPostgres(deployment.databaseUrl);
    await db.query(
      `insert into event (firm_id, xid, type, at, data) values ('fi_harbour', '99999999', 'client.changed', now(), '{}')`,
    );
    await db.close();
    const { store } = await openServerStore(deployment.databaseUrl, {});
    const reads = store.reads('fi_harbour');
    expect(await reads.readFeed('ev_99999999.1', 10)).toEqual({
      state: 'too-old',
      cursor: await reads.feedCursor(),
    });
    await store.transaction('fi_harbour', (tx) =>
      tx.appendEvents([{ type: 'client.changed', at: '2026-11-24T09:41:00.000Z', clientId: 'cl_new' }]),
    );
    expect((await reads.readFeed(await reads.feedCursor(), 10)).state).toBe('read');
    expect(await reads.feedCursor()).not.toContain('99999999');
    await store.close();
  });
});
