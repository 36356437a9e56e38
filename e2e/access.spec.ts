import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { temporaryDataFolder } from '../packages/store-postgres/test/migrated-database.ts';
import { freePort, startServer, type RunningServer } from './support/server.ts';

let server: RunningServer;
let folder: Awaited<ReturnType<typeof temporaryDataFolder>>;

test.beforeAll(async () => {
  folder = await temporaryDataFolder();
  server = await startServer({
    PORT: String(await freePort()),
    FOYER_DATA_DIR: folder.folder,
    FOYER_DEV_TOKEN: 'walking-token',
  });
});
test.afterAll(async () => {
  await server.stop();
  folder.remove();
});

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element === null || element === document.body
      ? 'nothing'
      : (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  });

/** Presses Tab until an element with this name has focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Tab never reached ${String(name)}; it is at "${await focused(page)}"`);
}

test('sends an invitation by keyboard alone without losing focus', async ({ page }) => {
  await page.goto(server.url);
  await expect(page.getByRole('table')).toBeVisible();
  await tabTo(page, /^Caroline Whitby/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Send invite to Caroline Whitby$/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Send invite to Caroline Whitby' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('radio', { name: 'Invite alone' })).toBeFocused();

  // Escape closes the dialog and returns focus.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Send invite to Caroline Whitby' })).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Invite with a digital form' })).toBeChecked();
  await tabTo(page, /^Send invite$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^Caroline Whitby · Owner/ })).toContainText(
    'Invitation sent just now',
  );
  // The opener was removed, so the client's name receives focus.
  await expect.poll(() => focused(page)).toMatch(/Caroline Whitby/);
});

test('works under a strict policy, which blocks an injected style', async ({ page }) => {
  const blocked: string[] = [];
  page.on('console', (message) => message.type() === 'error' && blocked.push(message.text()));
  const response = await page.goto(server.url);
  expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
  await page.getByRole('button', { name: 'Amelia & Tom Okafor', exact: true }).click();
  await page.getByRole('button', { name: 'Actions for Amelia & Tom Okafor' }).click();
  await page.getByRole('menuitem', { name: 'Add guest' }).click();
  await expect(page.getByRole('dialog', { name: 'Add member' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(blocked).toEqual([]);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
  });
  await expect.poll(() => blocked.length).toBe(1);
  expect(blocked[0]).toContain('Applying inline style violates');
});

const sizes = [
  { width: 1440, height: 900 },
  { width: 820, height: 900 },
  { width: 390, height: 844 },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds no violations in the demo, its menu and its dialogs: ${colorScheme}`, async ({
    browser,
  }) => {
    for (const viewport of sizes) {
      const context = await browser.newContext({ colorScheme, viewport, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const findings = async (): Promise<string[]> => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
        );
      };
      await page.goto(server.url);
      await page.getByRole('button', { name: 'Amelia & Tom Okafor', exact: true }).click();
      await expect(page.getByText('priya@ramanpartners.example')).toBeVisible();
      expect(await findings()).toEqual([]);
      await page.getByRole('button', { name: 'Actions for Amelia & Tom Okafor' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await findings()).toEqual([]);
      await page.getByRole('menuitem', { name: 'Send invite to all owners' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await findings()).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Add client' }).click();
      await expect(page.getByRole('dialog', { name: 'Add client' })).toBeVisible();
      expect(await findings()).toEqual([]);
      await context.close();
    }
  });
}
