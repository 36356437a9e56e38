import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { temporaryDataFolder } from '../packages/store-postgres/test/migrated-database.ts';
import { freePort, startServer, type RunningServer } from './support/server.ts';

const token = 'listing-token';
let server: RunningServer;
let removeFolder: () => void;

test.beforeAll(async () => {
  const { folder, remove } = await temporaryDataFolder();
  removeFolder = remove;
  server = await startServer({
    PORT: String(await freePort()),
    FOYER_DATA_DIR: folder,
    FOYER_DEV_TOKEN: token,
  });
});

test.afterAll(async () => {
  await server.stop();
  removeFolder();
});

interface ClientsPage {
  total: number;
  items: { name: string; plan: string; hidden: boolean; assignedStaff: { name: string }[] }[];
}

/** Queries the portal directly. */
async function queryClients(page: Page, query: string): Promise<ClientsPage> {
  const response = await page.request.get(`${server.url}/v1/clients?limit=200&${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.status()).toBe(200);
  return response.json();
}

const region = (page: Page): Locator => page.getByRole('region', { name: 'Client list' });
const choose = async (page: Page, chip: string, choice: string): Promise<void> => {
  await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: chip, exact: true }).click();
  await page.getByRole('menuitemradio', { name: choice, exact: true }).click();
};
const selectAll = async (page: Page): Promise<void> => {
  await page.getByRole('checkbox', { name: /^Select all/ }).check();
};

test('filters, bulk actions, CSV export and hiding work on a real server, and the URL holds the view', async ({
  page,
}) => {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(server.url);
  await expect(region(page)).toContainText('40 clients');
  const starters = await queryClients(page, 'plan=starter');
  expect(starters.total).toBeGreaterThan(5);

  // Filter on the server.
  await choose(page, 'Plan', 'Starter');
  await expect(region(page)).toContainText(`${starters.total} clients match`);
  await expect(page).toHaveURL(/\?plan=starter$/);

  // Assign a staff member to all matching clients in one step.
  await selectAll(page);
  await expect(page.getByRole('group', { name: `${starters.total} selected` })).toBeVisible();
  await page.getByRole('button', { name: 'Assign staff' }).click();
  const staff = page.getByRole('dialog', { name: 'Assign staff' });
  await staff.getByRole('combobox', { name: 'Who' }).selectOption({ label: 'Sofia Oyelaran' });
  await staff.getByRole('button', { name: `Assign to ${starters.total} clients` }).click();
  await expect(staff).toBeHidden();
  await expect(page.getByRole('list').getByText(/clients? changed/)).toBeVisible();
  const assigned = await queryClients(page, 'plan=starter');
  expect(
    assigned.items.every(({ assignedStaff }) => assignedStaff.some(({ name }) => name === 'Sofia Oyelaran')),
  ).toBe(true);
  const [first] = starters.items;
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: first?.name ?? '' })
      .getByRole('img', { name: /Sofia Oyelaran/ }),
  ).toBeVisible();

  // Change the plan of two clients. Their rows stay in place and show the new plan.
  await page.getByRole('button', { name: 'Clear selection' }).click();
  const two = starters.items.slice(0, 2).map(({ name }) => name);
  for (const name of two) await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
  await page.getByRole('button', { name: 'Change plan' }).click();
  await page
    .getByRole('dialog', { name: 'Change plan' })
    .getByRole('button', { name: 'Change 2 clients' })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  for (const name of two)
    await expect(
      page
        .getByRole('row')
        .filter({ has: page.getByRole('checkbox', { name: `Select ${name}`, exact: true }) }),
    ).toContainText('Pro');
  expect((await queryClients(page, 'plan=starter')).total).toBe(starters.total - 2);

  // Export the selection as CSV.
  const downloading = page.waitForEvent('download');
  await page.getByRole('group', { name: '2 selected' }).getByRole('button', { name: 'Export' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^clients-\d{4}-\d\d-\d\d\.csv$/);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
  expect(lines[0]).toMatch(/Activation status.*Plan.*Assigned staff.*Last logged in/);
  expect(new Set(lines.slice(1).map((line) => line.split(',')[0]?.replaceAll('"', '')))).toEqual(
    new Set(two),
  );

  // Changing the filter clears the selection.
  await page.getByRole('button', { name: 'Clear plan' }).click();
  await expect(region(page)).toContainText('40 clients');
  await expect(page.getByRole('group', { name: /selected$/ })).toHaveCount(0);

  // A hidden client stays until the list is refetched. The filter finds it.
  const [hidden = ''] = two;
  await page.getByRole('button', { name: `Actions for ${hidden}`, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Hide client' }).click();
  await page
    .getByRole('alertdialog', { name: `Hide ${hidden}?` })
    .getByRole('button', { name: 'Hide' })
    .click();
  await expect(region(page)).toContainText('List changed.');
  await expect(page.getByRole('button', { name: hidden, exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Refresh' }).last().click();
  await expect(page.getByRole('button', { name: hidden, exact: true })).toHaveCount(0);
  await expect(region(page)).toContainText('39 clients');
  await choose(page, 'More', 'Hidden clients only');
  await expect(region(page)).toContainText('1 client matches');

  // The URL restores the view.
  await page.reload();
  await expect(page.getByRole('button', { name: hidden, exact: true })).toBeVisible();
  await expect(region(page)).toContainText('1 client matches');
  await page.getByRole('button', { name: `Actions for ${hidden}`, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Show client again' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Show again' }).click();
  await expect.poll(async () => (await queryClients(page, 'hidden=true')).total).toBe(0);
  expect(faults).toEqual([]);
});

test('sets a filter, selects a range and changes the plan by keyboard alone', async ({ page }) => {
  await page.goto(server.url);
  await expect(region(page)).toContainText('40 clients');
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Status' }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemcheckbox', { name: 'Undeliverable' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitemcheckbox', { name: 'Active' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Status Active', exact: true })).toBeFocused();
  await expect(region(page)).toContainText(/clients match/);

  const boxes = page.getByRole('checkbox', { name: /^Select (?!all)/ });
  await boxes.nth(0).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('group', { name: '1 selected' })).toBeVisible();
  await boxes.nth(2).focus();
  await page.keyboard.press('Shift+Space');
  await expect(page.getByRole('group', { name: '3 selected' })).toBeVisible();
  // The bar covers the header: from its checkbox, Tab leads to no covered button.
  await page.getByRole('checkbox', { name: /^Select all/ }).focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('thead button:focus')).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: 'Client', exact: true })).toHaveCount(1);
  await page.getByRole('button', { name: 'Change plan' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Change plan' });
  await expect(dialog.getByRole('radio', { name: 'Pro' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Change plan' })).toBeFocused();
  await expect(page.getByRole('row').nth(1)).toContainText('Starter');
});

test('opens the timeline of a member by mouse, and it stays open while the menu closes', async ({ page }) => {
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Amelia & Tom Okafor', exact: true }).click();
  await page.getByRole('button', { name: 'Actions for member Tom Okafor' }).click();
  await page.getByRole('menuitem', { name: 'Timeline' }).click();
  const timeline = page.getByRole('dialog', { name: 'Timeline of Tom Okafor' });
  await expect(timeline).toContainText('Nothing has happened');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.mouse.move(5, 5, { steps: 10 });
  await expect(timeline).toHaveAttribute('data-state', 'open');
  await expect(timeline).toBeFocused();
});

test('every button of the send dialog can be reached at 320 × 256', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Actions for Amelia & Tom Okafor' }).click();
  await page.getByRole('menuitem', { name: 'Send invite to all owners' }).click();
  const dialog = page.getByRole('dialog');
  for (const name of ['Send a test to me', 'Cancel', /^Send \d invite/]) {
    const button = dialog.getByRole('button', { name });
    await button.focus();
    await expect(button).toBeInViewport({ ratio: 1 });
  }
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
});

test('a notification is dismissed by mouse while a dialog with a typed message stays open', async ({
  page,
}) => {
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Actions for Amelia & Tom Okafor' }).click();
  await page.getByRole('menuitem', { name: 'Send invite to all owners' }).click();
  const dialog = page.getByRole('dialog');
  const message = dialog.getByRole('textbox', { name: 'Personal message' });
  await message.fill('See you on Tuesday');
  await dialog.getByRole('button', { name: 'Send a test to me' }).click();
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  await dismiss.click();
  await expect(dismiss).toBeHidden();
  // Beside the dialog.
  await page.mouse.click(20, 400);
  await expect(message).toHaveValue('See you on Tuesday');
  // Escape shows a question; a second one keeps the text.
  await message.press('Escape');
  await expect(dialog.getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(message).toBeFocused();
  await expect(message).toHaveValue('See you on Tuesday');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a filter that is chosen again shows and counts a client that a colleague added meanwhile', async ({
  page,
}) => {
  await page.goto(server.url);
  await expect(region(page)).toContainText('clients');
  await choose(page, 'Plan', 'Pro');
  const { total } = await queryClients(page, 'plan=pro');
  await expect(region(page)).toContainText(`${total} clients match`);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(region(page)).not.toContainText('clients match');
  const added = await page.request.post(`${server.url}/v1/clients`, {
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'a-colleague' },
    data: {
      kind: 'individual',
      plan: 'pro',
      members: [{ role: 'owner', name: { given: 'Aaron', family: 'Aaberg' }, email: 'aaron@late.example' }],
    },
  });
  expect(added.status()).toBe(201);
  await choose(page, 'Plan', 'Pro');
  await expect(region(page)).toContainText(`${total + 1} clients match`);
  await expect(page.getByRole('button', { name: 'Aaron Aaberg', exact: true })).toBeVisible();
});
