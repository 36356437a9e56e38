import { expect, test, type APIRequestContext, type BrowserContext, type Page } from '@playwright/test';
import { temporaryDataFolder } from '../packages/store-postgres/test/migrated-database.ts';
import { serveHostPage } from './support/host-page.ts';
import { startRelay } from './support/relay.ts';
import { freePort, startServer } from './support/server.ts';

const token = 'walking-token';
const authorization = `Bearer ${token}`;
const REJECTED_DOMAIN = 'moved-away.example';

/** 1,000 people with one family name. The relay rejects the address of every twentieth. */
const people = Array.from({ length: 1_000 }, (_, index) => ({
  name: `Person${String(index).padStart(4, '0')} Thousandfold`,
  email: `person${index}@${index % 20 === 19 ? REJECTED_DOMAIN : 'thousand.example'}`,
}));
const csv = [
  'Client,Kind,Member,Role,Email',
  ...people.map(({ name, email }) => `${name},Individual,${name},Owner,${email}`),
].join('\r\n');

async function importPeople(request: APIRequestContext, server: string): Promise<void> {
  const answer = await request.post(`${server}/v1/clients/import`, {
    headers: { authorization, 'idempotency-key': 'a-thousand-people' },
    data: { csv },
    timeout: 180_000,
  });
  expect(await answer.json()).toMatchObject({ added: 1_000, errors: [] });
}

interface Outcome {
  email: string;
  result: string;
  reason: string | null;
}

async function outcomesOf(request: APIRequestContext, server: string, id: string): Promise<Outcome[]> {
  const all: Outcome[] = [];
  let after: string | null = null;
  do {
    const { items, next }: { items: Outcome[]; next: string | null } = await (
      await request.get(`${server}/v1/bulk-sends/${id}/outcomes`, {
        headers: { authorization },
        params: after === null ? { limit: 200 } : { limit: 200, after },
      })
    ).json();
    all.push(...items);
    after = next;
  } while (after !== null);
  return all;
}

/** Opens a page under a strict policy and collects its errors. */
async function openTab(context: BrowserContext, url: string): Promise<{ page: Page; faults: string[] }> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(url);
  return { page, faults };
}

test('a bulk send of 1,000 continues while the tab is closed, and failed recipients are retried', async ({
  browser,
  request,
}) => {
  // A thousand mails through an embedded database: on a busy machine several times as long as alone.
  test.setTimeout(900_000);
  const { folder, remove } = await temporaryDataFolder();
  const [port, hostPort, relayPort] = [await freePort(), await freePort(), await freePort()];
  const relay = await startRelay(relayPort, REJECTED_DOMAIN);
  const env = {
    PORT: String(port),
    FOYER_DATA_DIR: folder,
    FOYER_DEV_TOKEN: token,
    SMTP_URL: relay.url,
    FOYER_ALLOWED_ORIGINS: `http://localhost:${hostPort}`,
  };
  let server = await startServer(env);
  const host = await serveHostPage(hostPort, 'bulk-page.tsx', {
    portal: server.url,
    token,
    search: 'thousandfold',
  });
  const context = await browser.newContext();
  try {
    await importPeople(request, server.url);
    relay.pauseAfter(300);

    const first = await openTab(context, host.url);
    await first.page.getByRole('button', { name: 'Send to all' }).click();
    const before = first.page.getByRole('dialog', { name: 'Send invites' });
    await before.getByRole('button', { name: 'Send 1,000 invites' }).click();
    const running = first.page.getByRole('dialog', { name: 'Sending 1,000 invites' });
    await expect
      .poll(async () => Number(await running.getByRole('progressbar').getAttribute('value')), {
        timeout: 180_000,
      })
      .toBeGreaterThanOrEqual(300);
    expect(first.faults).toEqual([]);
    await first.page.close();

    const { page, faults } = await openTab(context, host.url);
    await page.getByRole('button', { name: 'Show: Sending 1,000 invites' }).click();
    await expect(
      page.getByRole('dialog', { name: 'Sending 1,000 invites' }).getByRole('progressbar'),
    ).toBeVisible();
    relay.resume();
    const ended = page.getByRole('dialog', { name: '950 of 1,000 invites sent' });
    await expect(ended).toBeVisible({ timeout: 180_000 });
    await expect(ended.getByText('person19@moved-away.example')).toBeVisible();
    await expect(
      ended.getByText('The mail server refused it: 550 5.1.1 No such mailbox').first(),
    ).toBeVisible();
    expect(new Set(relay.accepted).size).toBe(950);
    expect(relay.accepted).toHaveLength(950);

    const stored = await page.evaluate(() => Object.values(localStorage).join(' '));
    const outcomes = await outcomesOf(request, server.url, stored);
    expect(outcomes).toHaveLength(1_000);
    expect(outcomes.filter(({ result }) => result === 'sent')).toHaveLength(950);
    expect(
      outcomes.filter(({ result, email }) => result === 'failed' && email.endsWith(`@${REJECTED_DOMAIN}`)),
    ).toHaveLength(50);

    // Restart the server two minutes later, because of the resend cooldown.
    await server.stop();
    server = await startServer({ ...env, FOYER_CLOCK_OFFSET: 'PT2M' });
    relay.acceptAll();
    await ended.getByRole('button', { name: 'Retry 50 failed' }).click();
    await expect(page.getByRole('dialog', { name: '1,000 of 1,000 invites sent' })).toBeVisible({
      timeout: 180_000,
    });
    expect(relay.accepted).toHaveLength(1_000);
    expect(new Set(relay.accepted).size).toBe(1_000);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Send to all' })).toBeVisible();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    // The restart causes connection errors and no others.
    expect(
      faults.filter(
        (fault) =>
          !/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/.test(
            fault,
          ),
      ),
    ).toEqual([]);
  } finally {
    await context.close();
    await host.close();
    await server.stop();
    await relay.close();
    remove();
  }
});
