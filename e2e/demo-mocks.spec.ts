import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { temporaryFolder } from './support/folder.ts';
import { freePort, startDemoOnMocks, type RunningServer } from './support/server.ts';

const demo = path.resolve(import.meta.dirname, '../apps/demo');
let server: RunningServer;

test.beforeAll(async () => {
  server = await startDemoOnMocks({ PORT: String(await freePort()) });
});
test.afterAll(() => server.stop());

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Mock portal' });
/** Matches a text whose spaces may be no-break spaces, as in dates. */
const textPattern = (text: string): RegExp => new RegExp(text.replaceAll(' ', String.raw`\s`));
const rowOf = (page: Page, name: string): Locator =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${textPattern(name).source}`) }) });
const mailTo = (page: Page, address: string): Locator =>
  panel(page).getByRole('listitem').filter({ hasText: address }).getByRole('button');

/** Opens the page with one client expanded. Collects errors and counts page loads. */
async function openPage(page: Page, open: string): Promise<{ faults: string[]; loads: () => number }> {
  const faults: string[] = [];
  let loads = 0;
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('domcontentloaded', () => (loads += 1));
  await page.goto(server.url);
  await page.getByRole('button', { name: open, exact: true }).click({ timeout: 60_000 });
  return { faults, loads: () => loads };
}

async function sendInvite(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Send invite to ${name}` }).click();
  const dialog = page.getByRole('dialog', { name: `Send invite to ${name}` });
  await dialog.getByRole('button', { name: 'Send invite' }).click();
  await expect(dialog).toBeHidden();
}

test('sends an invitation, reads the mail, activates the account and signs in on one page without a server', async ({
  page,
}) => {
  const { faults, loads } = await openPage(page, 'Caroline Whitby');
  await expect(panel(page)).toContainText('Send an invite, and its mail arrives here.');
  await sendInvite(page, 'Caroline Whitby');
  await expect(rowOf(page, 'Caroline Whitby').last()).toContainText('Invitation sent just now');

  const mail = mailTo(page, 'caroline@whitbystudio.example');
  await expect(mail).toContainText('Activate your Harbour & Lane Advisory account');
  await expect(mail).toContainText(textPattern('24 Nov 2026, 9:4\\d am'));
  await mail.click();
  await expect(
    panel(page).getByRole('heading', { name: 'Activate your Harbour & Lane Advisory account' }),
  ).toBeFocused();
  await panel(page).frameLocator('iframe').getByRole('link', { name: 'Activate account' }).click();
  await expect(panel(page).getByRole('heading', { name: 'Activate your account' })).toBeFocused();
  await expect(panel(page)).toContainText(textPattern('24 Dec 2026, 9:4\\d am'));

  await panel(page).getByLabel('Password').fill('whitby');
  await panel(page).getByRole('button', { name: 'Activate account' }).click();
  await expect(panel(page).getByRole('alert')).toContainText('Add 9 more characters.');
  await panel(page).getByLabel('Password').fill('the heron on the weir');
  await panel(page).getByRole('button', { name: 'Activate account' }).click();
  await expect(panel(page).getByRole('heading', { name: 'Your account is active' })).toBeFocused();
  await expect(rowOf(page, 'Caroline Whitby').last()).toContainText(textPattern('Activated 24 Nov 2026'));
  await panel(page).getByRole('button', { name: 'Sign in' }).click();
  await expect(rowOf(page, 'Caroline Whitby').last()).toContainText(
    textPattern('Last logged in 24 Nov 2026'),
  );

  await panel(page).getByRole('button', { name: 'Back to inbox' }).click();
  await expect(mail).toBeFocused();
  expect(loads()).toBe(1);
  // The browser logs the response to the weak password as an error.
  expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
});

test('advances the clock by keyboard: the cooldown ends, and the invitation expires after 30 days', async ({
  page,
}) => {
  await openPage(page, 'Caroline Whitby');
  await sendInvite(page, 'Caroline Whitby');
  await expect(mailTo(page, 'caroline@whitbystudio.example')).toBeVisible();
  await panel(page).getByRole('button', { name: '+1 minute' }).press('Enter');
  await expect(rowOf(page, 'Caroline Whitby').last()).toContainText(
    textPattern('Waiting for member to accept invitation \\(24 Nov 2026\\)'),
  );
  await expect(page.getByRole('button', { name: 'Send invite to Caroline Whitby' })).toBeEnabled();

  await panel(page).getByRole('button', { name: '+30 days' }).press('Enter');
  await expect(panel(page)).toContainText('24 Dec 2026');
  await expect(rowOf(page, 'Caroline Whitby').last()).toContainText(textPattern('Expired 24 Dec 2026'));
  await mailTo(page, 'caroline@whitbystudio.example').press('Enter');
  await panel(page).getByRole('button', { name: 'Open the activation link' }).press('Enter');
  await expect(panel(page).getByRole('heading', { name: 'This link does not open' })).toBeFocused();
  await expect(panel(page).getByRole('alert')).toContainText(/expired/i);

  await panel(page).getByRole('button', { name: 'Ask for a new link' }).press('Enter');
  await panel(page).getByRole('button', { name: 'Back to the mail' }).press('Enter');
  await panel(page).getByRole('button', { name: 'Back to inbox' }).press('Enter');
  await expect(panel(page).getByRole('listitem').first()).toContainText('nora@harbourlane.example');
});

test('starts every scenario, keeps the state over a reload and resets it on demand', async ({ page }) => {
  await openPage(page, 'Caroline Whitby');
  const scenario = panel(page).getByLabel('Scenario');
  await expect(scenario.getByRole('option')).toHaveText([
    'empty',
    'busy-portal',
    'every-status',
    'expiring-soon',
    'bulk-with-failures',
    'large',
    'slow',
    'flaky',
    'rate-limited',
    'offline',
    'forbidden-viewer',
  ]);
  await scenario.selectOption('expiring-soon');
  await expect(page.getByRole('button', { name: 'Rafi Stern', exact: true })).toBeVisible();
  await expect(scenario).toBeFocused();
  await page.getByRole('button', { name: 'Rafi Stern', exact: true }).click();
  await sendInvite(page, 'Rafi Stern');
  await expect(mailTo(page, 'rafi@northmail.example')).toBeVisible();
  await panel(page).getByRole('button', { name: '+1 day' }).click();
  await expect(panel(page)).toContainText('25 Nov 2026');

  await page.reload();
  await expect(scenario).toHaveValue('expiring-soon');
  await expect(panel(page)).toContainText('25 Nov 2026');
  await mailTo(page, 'rafi@northmail.example').click();
  await panel(page).getByRole('button', { name: 'Open the activation link' }).click();
  await panel(page).getByRole('button', { name: 'Activate account' }).click();
  await expect(panel(page).getByRole('heading', { name: 'Your account is active' })).toBeVisible();

  await panel(page).getByRole('button', { name: 'Start over' }).click();
  await expect(panel(page)).toContainText('Send an invite, and its mail arrives here.');
  await expect(panel(page)).toContainText('24 Nov 2026');
  await scenario.selectOption('empty');
  await expect(page.getByText('Add your first client')).toBeVisible();
});

for (const look of ['light', 'dark', 'narrow'] as const) {
  test(`axe finds no violations: ${look}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' });
    if (look === 'narrow') await page.setViewportSize({ width: 390, height: 800 });
    await openPage(page, 'Caroline Whitby');
    await sendInvite(page, 'Caroline Whitby');
    if (look === 'narrow') await panel(page).getByRole('button', { name: 'Open, 1 mail' }).click();
    await expect(mailTo(page, 'caroline@whitbystudio.example')).toBeVisible();
    const findings = async (): Promise<string[]> =>
      (await new AxeBuilder({ page }).include('.mocks').analyze()).violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      );
    expect(await findings()).toEqual([]);
    await mailTo(page, 'caroline@whitbystudio.example').click();
    await panel(page).getByRole('button', { name: 'Open the activation link' }).click();
    await expect(panel(page).getByLabel('Password')).toBeVisible();
    expect(await findings()).toEqual([]);
  });
}

test('a production build contains no code of the mocks', async () => {
  const { folder, remove } = await temporaryFolder();
  try {
    const vite = path.join(demo, 'node_modules/vite/bin/vite.js');
    await promisify(execFile)(
      process.execPath,
      [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
      { cwd: demo },
    );
    const files = (await readdir(folder, { recursive: true })).filter((file) =>
      /\.(js|css|html|map)$/.test(file),
    );
    const texts = await Promise.all(files.map(async (file) => readFile(path.join(folder, file), 'utf8')));
    const filesWith = (word: string): string[] => files.filter((_, n) => texts[n]?.includes(word) === true);
    expect(filesWith('The page has no #root').length).toBeGreaterThan(0);
    for (const word of [
      'mockServiceWorker',
      'setupWorker',
      'foyer-mock-portal',
      'packages/mocks',
      'packages/portal',
      'hono',
      'src/mocks',
    ])
      expect(filesWith(word), word).toEqual([]);
  } finally {
    await remove();
  }
});
