import { expect, test, type Page } from '@playwright/test';
import { temporaryDataFolder } from '../packages/store-postgres/test/migrated-database.ts';
import { freePort, startServer, type RunningServer } from './support/server.ts';

const token = 'bound-token';
let server: RunningServer;
let removeFolder: () => void;

test.beforeEach(async () => {
  const { folder, remove } = await temporaryDataFolder();
  removeFolder = remove;
  server = await startServer({
    PORT: String(await freePort()),
    FOYER_DATA_DIR: folder,
    FOYER_DEV_TOKEN: token,
  });
});

test.afterEach(async () => {
  await server.stop();
  removeFolder();
});

const headers = { authorization: `Bearer ${token}` };

/** A colleague adds a client by the API. */
async function addClient(page: Page, given: string): Promise<void> {
  const response = await page.request.post(`${server.url}/v1/clients`, {
    headers: { ...headers, 'idempotency-key': `add-${given}` },
    data: {
      kind: 'individual',
      members: [{ role: 'owner', name: { given, family: 'Late' }, email: `${given}@late.example` }],
    },
  });
  expect(response.status()).toBe(201);
}

interface Clients {
  total: number;
  items: { id: string; name: string; members: { invitation: { sentAt: string } | null }[] }[];
}

async function listClients(page: Page, query: string): Promise<Clients> {
  return (await page.request.get(`${server.url}/v1/clients?limit=200&${query}`, { headers })).json();
}

/** The names of the clients with an invitation that was sent after a time. */
const mailedSince = async (page: Page, since: string): Promise<string[]> =>
  (await listClients(page, '')).items
    .filter(({ members }) => members.some(({ invitation }) => (invitation?.sentAt ?? '') > since))
    .map(({ name }) => name)
    .sort();

test('mails only clients that were shown: others come to match a filter while the dialog is open', async ({
  page,
}) => {
  await page.goto(`${server.url}/?status=not-invited`);
  const shown = await listClients(page, 'status=not-invited');
  await expect(page.getByRole('region', { name: 'Client list' })).toContainText(
    `${shown.total} clients match`,
  );
  await page.getByRole('checkbox', { name: /^Select all/ }).check();
  await page.getByRole('button', { name: 'Send invites', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Send invites' });
  const send = dialog.getByRole('button', { name: /^Send \d+ invites?$/ });
  await expect(send).toBeEnabled();
  const before = Number(/\d+/.exec((await send.textContent()) ?? '')?.[0]);
  const startedAt = new Date().toISOString();
  for (const given of ['zed', 'zoe', 'zia']) await addClient(page, given);

  await send.click();
  await expect(dialog).toContainText(`${before} → ${before + 3} recipients`);
  expect(await mailedSince(page, startedAt)).toEqual([]);

  // What is sent now is what the button says.
  await dialog.getByRole('button', { name: `Send ${before + 3} invites` }).click();
  await expect(page.getByRole('dialog', { name: `${before + 3} of ${before + 3} invites sent` })).toBeVisible(
    {
      timeout: 60_000,
    },
  );
});

test('says when a stale list selects other clients than it shows', async ({ page }) => {
  await page.goto(`${server.url}/?status=not-invited`);
  const shown = await listClients(page, 'status=not-invited');
  await page.getByRole('checkbox', { name: /^Select all/ }).check();
  await addClient(page, 'zed');
  await page.getByRole('button', { name: 'Send invites', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Send invites' });
  await expect(dialog).toContainText(`${shown.total} → ${shown.total + 1} clients selected`);
  await dialog.getByText('for the first time').click();
  await expect(dialog.getByText('zed@late.example')).toBeVisible();
  await dialog.getByRole('button', { name: 'Leave out zed Late' }).click();
  const startedAt = new Date().toISOString();
  await dialog.getByRole('button', { name: /^Send \d+ invites?$/ }).click();
  await expect(page.getByRole('dialog', { name: /invites sent$/ })).toBeVisible({ timeout: 60_000 });
  const mailed = await mailedSince(page, startedAt);
  expect(mailed.length).toBeGreaterThan(0);
  expect(mailed).not.toContain('zed Late');
});
