import { expect, test } from '@playwright/test';
import { serveHostPage, type HostPage } from './support/host-page.ts';
import { freePort } from './support/server.ts';

let host: HostPage;
test.beforeAll(async () => {
  host = await serveHostPage(
    await freePort(),
    'embedded-page.tsx',
    { portal: 'https://one.portal.example' },
    'esm',
  );
});
test.afterAll(() => host.close());

test('the list, its menus and dialogs work in a sandboxed frame without origin, storage and cookies', async ({
  page,
}) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${host.url}/#frame-alone`);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-forms');
    Object.assign(frame, { width: '1200', height: '800', src: '/' });
    document.body.append(frame);
  });
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Actions for Amelia & Tom Okafor' }).click();
  const [, inside] = page.frames();
  expect(await inside?.evaluate(() => origin)).toBe('null');
  await frame.getByRole('menuitem', { name: 'Rename' }).click();
  const dialog = frame.getByRole('dialog', { name: 'Rename client' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('The Okafors');
  await dialog.getByRole('button', { name: 'Save name' }).click();
  await expect(dialog).toBeHidden();
  await expect(frame.getByRole('button', { name: 'The Okafors', exact: true })).toBeVisible();
  expect(faults).toEqual([]);
});

test('two providers on one page are independent: portals, themes and languages', async ({ page }) => {
  await page.goto(`${host.url}/#two`);
  const [light, dark] = [
    page.locator('.foyer[data-theme="light"]'),
    page.locator('.foyer[data-theme="dark"]'),
  ];
  await expect(light.getByRole('button', { name: 'Caroline Whitby', exact: true })).toBeVisible();
  await expect(dark.getByRole('button', { name: 'Mandanten hinzufügen' })).toBeVisible();
  await light.getByRole('button', { name: 'Actions for Amelia & Tom Okafor' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('The Okafors');
  await page.getByRole('dialog').getByRole('button', { name: 'Save name' }).click();
  await expect(light.getByRole('button', { name: 'The Okafors', exact: true })).toBeVisible();
  await expect(dark.getByRole('button', { name: 'Amelia & Tom Okafor', exact: true })).toBeVisible();
  await expect(dark).toHaveAttribute('lang', 'de');
  // An invitation is announced and shown in its own list only.
  await light.getByRole('button', { name: 'Caroline Whitby', exact: true }).click();
  await dark.getByRole('button', { name: 'Caroline Whitby', exact: true }).click();
  await light.getByRole('button', { name: 'Send invite to Caroline Whitby' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send invite', exact: true }).click();
  await expect(light.getByText('Invitation sent just now').first()).toBeVisible();
  await expect(dark.getByRole('button', { name: 'Einladung senden an Caroline Whitby' })).toBeVisible();
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  await expect(light.locator('[aria-live]')).toHaveCount(1);
  await expect(dark.locator('[aria-live]')).toHaveCount(1);
  const colours = await Promise.all(
    [light, dark].map((root) => root.evaluate((element) => getComputedStyle(element).backgroundColor)),
  );
  expect(colours[0]).not.toBe(colours[1]);
});
