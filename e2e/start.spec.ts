import { expect, test } from '@playwright/test';
import { temporaryFolder } from './support/folder.ts';
import { freePort, startServer } from './support/server.ts';

test('npm start serves everything on one port, locks its data folder and releases it on Ctrl-C', async ({
  request,
}) => {
  const { folder, remove } = await temporaryFolder();
  const port = String(await freePort());
  const env = { PORT: port, FOYER_DATA_DIR: folder, FOYER_DEV_TOKEN: 'walking-token' };
  const first = await startServer(env);
  try {
    expect(first.url).toBe(`http://localhost:${port}`);
    expect(first.output.filter((line) => line === `ready http://localhost:${port}`)).toHaveLength(1);

    const status = async (path: string): Promise<number> => (await request.get(first.url + path)).status();
    expect(
      await Promise.all(
        ['/', '/inbox', '/healthz', '/readyz', '/openapi.json', '/activate/none', '/v1/session'].map(status),
      ),
    ).toEqual([200, 200, 200, 200, 200, 404, 401]);

    const headers = { authorization: 'Bearer walking-token' };
    const { total, items }: { total: number; items: { kind: string }[] } = await (
      await request.get(`${first.url}/v1/clients?limit=200`, { headers })
    ).json();
    expect(total).toBe(40);
    expect(items.filter((client) => client.kind === 'entity')).toHaveLength(1);
    const listed = async (what: string): Promise<number> =>
      (await (await request.get(`${first.url}/v1/${what}`, { headers })).json()).items.length;
    expect([await listed('staff'), await listed('forms')]).toEqual([6, 4]);

    const second = startServer({ ...env, PORT: String(await freePort()) });
    await expect(second).rejects.toThrow(/is in use by process \d+/);
  } finally {
    await first.stop();
  }
  expect(first.output.filter((line) => /error|exception/i.test(line))).toEqual([]);

  const again = await startServer(env);
  expect(
    (
      await request.get(`${again.url}/v1/session`, { headers: { authorization: 'Bearer walking-token' } })
    ).status(),
  ).toBe(200);
  await again.stop();
  await remove();
});

test('reports all configuration errors at once', async () => {
  const start = startServer({ PORT: 'many', FOYER_CLOCK_OFFSET: 'P30D', NODE_ENV: 'production' });
  await expect(start).rejects.toThrow(
    /PORT must be a port[\s\S]*FOYER_LINK_KEY is required in production[\s\S]*FOYER_CLOCK_OFFSET is for development only/,
  );
});
