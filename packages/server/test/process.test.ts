import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../../fixtures/temporary-folder.ts';
import { temporaryDataFolder } from '../../store-postgres/test/migrated-database.ts';

const { folder, remove } = temporaryFolder();
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  remove();
});

const main = path.join(import.meta.dirname, '..', 'src', 'bin.ts');

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--conditions=@foyer/source', main], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      FOYER_DATA_DIR: folder,
      FOYER_DEV_TOKEN: 'staff-token-of-tests',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const exit = once(child, 'exit').then(([code]): unknown => code);
  const ready = (async () => {
    let output = '';
    for await (const chunk of child.stdout) {
      output += String(chunk);
      const url = /^ready (\S+)$/m.exec(output)?.[1];
      if (url !== undefined) return { url, output };
    }
    throw new Error(output);
  })();
  return { child, exit, ready, errors: text(child.stderr) };
}

test(
  'starts, rejects a second process, stops cleanly with an open stream, and restarts with its data',
  { timeout: 240_000 },
  async () => {
    const first = start({});
    const { url, output } = await first.ready;
    expect(output.split('\n').filter((line) => line.startsWith('ready '))).toEqual([`ready ${url}`]);
    expect(output).toContain('staff-token-of-tests');
    expect(await (await fetch(`${url}/config.json`)).json()).toEqual({
      baseUrl: '',
      token: 'staff-token-of-tests',
    });
    expect([
      (await fetch(`${url}/healthz`)).status,
      (await fetch(`${url}/readyz`)).status,
      (await fetch(`${url}/openapi.json`)).status,
    ]).toEqual([200, 200, 200]);

    const second = start({});
    second.ready.catch(() => undefined);
    expect(await second.exit).toBe(1);
    expect(await second.errors).toBe(
      `The data folder ${folder} is in use by process ${first.child.pid}. Stop that process, or choose another folder with FOYER_DATA_DIR.\n`,
    );

    const headers = { authorization: 'Bearer staff-token-of-tests' };
    const { total } = await (await fetch(`${url}/v1/clients`, { headers })).json();
    expect(total).toBe(40);
    const stream = await fetch(`${url}/v1/events`, { headers });
    const read = stream.body?.getReader().read();
    expect((await read)?.done).toBe(false);
    first.child.kill('SIGTERM');
    expect(await first.exit).toBe(0);
    expect(existsSync(path.join(folder, 'lock'))).toBe(false);

    const port = createServer().listen(0, '127.0.0.1');
    await once(port, 'listening');
    const address = port.address();
    const taken = typeof address === 'object' && address !== null ? String(address.port) : '';
    const third = start({ PORT: taken });
    third.ready.catch(() => undefined);
    expect(await third.exit).toBe(1);
    expect(await third.errors).toBe(
      `Port ${taken} is in use by another program. Stop it, or choose another port with PORT.\n`,
    );
    port.close();

    const fourth = start({});
    const again = await fourth.ready;
    expect((await (await fetch(`${again.url}/v1/clients`, { headers })).json()).total).toBe(40);
    fourth.child.kill('SIGINT');
    expect(await fourth.exit).toBe(0);
  },
);

test(
  'delivers every mail although it is killed twice while sending, and duplicates are identical',
  { timeout: 240_000 },
  async () => {
    const own = await temporaryDataFolder();
    const headers = { authorization: 'Bearer staff-token-of-tests', 'content-type': 'application/json' };
    const people = Array.from({ length: 60 }, (_, n) => `p${n}@northmail.example`);
    const inboxOf = async (url: string): Promise<{ to: string[]; messageId: string; links: string[] }[]> =>
      (await (await fetch(`${url}/inbox.json`)).json()).items;

    const first = start({ FOYER_DATA_DIR: own.folder });
    const { url } = await first.ready;
    const created = await Promise.all(
      people.map((email, n) =>
        fetch(`${url}/v1/clients`, {
          method: 'POST',
          headers: { ...headers, 'idempotency-key': `k${n}` },
          body: JSON.stringify({
            kind: 'individual',
            sendInvitations: true,
            members: [{ role: 'owner', name: { given: 'P', family: String(n) }, email }],
          }),
        }),
      ),
    );
    expect(created.every(({ status }) => status === 201)).toBe(true);
    first.child.kill('SIGKILL');
    await first.exit;
    const second = start({ FOYER_DATA_DIR: own.folder });
    await second.ready;
    second.child.kill('SIGKILL');
    await second.exit;

    const third = start({ FOYER_DATA_DIR: own.folder });
    const again = await third.ready;
    await expect
      .poll(async () => new Set((await inboxOf(again.url)).flatMap(({ to }) => to)).size, {
        timeout: 240_000,
      })
      .toBe(people.length);
    const mails = await inboxOf(again.url);
    const copies = new Map<string, Set<string>>();
    for (const { to, messageId, links } of mails)
      copies.set(
        to[0] ?? '',
        (copies.get(to[0] ?? '') ?? new Set()).add(`${messageId} ${links[0]?.split('/activate/')[1]}`),
      );
    expect([...copies.values()].map(({ size }) => size)).toEqual(people.map(() => 1));
    // At most the mails that were being sent at each kill.
    expect(mails.length - people.length).toBeLessThanOrEqual(10);
    third.child.kill('SIGTERM');
    expect(await third.exit).toBe(0);
    own.remove();
  },
);

test(
  'completes a bulk send although the server is killed twice: every recipient has an outcome, and duplicates are identical',
  { timeout: 240_000 },
  async () => {
    const own = await temporaryDataFolder();
    const COUNT = 150;
    const headers = {
      authorization: 'Bearer staff-token-of-tests',
      'content-type': 'application/json',
      'idempotency-key': 'k1',
    };
    const run = async (): Promise<{ url: string; kill(signal: NodeJS.Signals): Promise<unknown> }> => {
      const server = start({ FOYER_DATA_DIR: own.folder });
      const { url } = await server.ready;
      return { url, kill: (signal) => (server.child.kill(signal), server.exit) };
    };
    const first = await run();
    const csv = `Client,Kind,Member,Role,Email\n${Array.from({ length: COUNT }, (_, n) => `Bulk ${n},Individual,Bulk ${n},Owner,bulk${n}@bulk.example`).join('\n')}\n`;
    expect(
      await (
        await fetch(`${first.url}/v1/clients/import`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ csv }),
        })
      ).json(),
    ).toMatchObject({ added: COUNT });
    const started = await fetch(`${first.url}/v1/bulk-sends`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ selection: { filter: { search: '@bulk.example' } }, unchecked: true }),
    });
    const { id, total } = await started.json();
    expect([started.status, total]).toEqual([202, COUNT]);
    await first.kill('SIGKILL');
    const second = await run();
    await expect
      .poll(async () => (await (await fetch(`${second.url}/v1/bulk-sends/${id}`, { headers })).json()).sent, {
        timeout: 240_000,
        interval: 5,
      })
      .toBeGreaterThan(0);
    await second.kill('SIGKILL');

    const third = await run();
    await expect
      .poll(async () => (await fetch(`${third.url}/v1/bulk-sends/${id}`, { headers })).json(), {
        timeout: 240_000,
      })
      .toMatchObject({ status: 'done', total: COUNT, sent: COUNT, failed: 0, skipped: 0, pending: 0 });
    const { items }: { items: { to: string[]; messageId: string; links: string[] }[] } = await (
      await fetch(`${third.url}/inbox.json`)
    ).json();
    const mails = items.filter(({ to }) => to[0]?.startsWith('bulk'));
    expect(new Set(mails.flatMap(({ to }) => to)).size).toBe(COUNT);
    expect(
      new Set(
        mails.map(
          ({ to, messageId, links }) =>
            `${to[0] ?? ''} ${messageId} ${links[0]?.split('/activate/')[1] ?? ''}`,
        ),
      ).size,
    ).toBe(COUNT);
    // At most the mails that were being sent at each kill.
    expect(mails.length - COUNT).toBeLessThanOrEqual(10);
    expect(await third.kill('SIGTERM')).toBe(0);
    own.remove();
  },
);

test('lists missing secrets in production', async () => {
  const server = start({ NODE_ENV: 'production', FOYER_DEV_TOKEN: '' });
  server.ready.catch(() => undefined);
  expect(await server.exit).toBe(1);
  expect(await server.errors).toBe(
    [
      'FOYER_LINK_KEY is required in production: set it to at least 32 random bytes in base64, optionally followed by previous keys, separated by commas.',
      'PUBLIC_URL is required in production: set it to a URL such as https://portal.example.',
      'SMTP_URL is required in production: set it to a URL such as smtp://user:password@mail.example:587.',
      '',
    ].join('\n'),
  );
});
