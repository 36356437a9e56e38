import { expect, test } from '@playwright/test';
import { startLargePortal } from './support/large-portal.ts';
import { freePort } from './support/server.ts';

test('the mail preview keeps its styles under a strict policy, without violations', async ({ page }) => {
  const portal = await startLargePortal(await freePort(), 100);
  try {
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(portal.url);
    await page.getByRole('button', { name: 'Ada Albach', exact: true }).click();
    await page.getByRole('button', { name: 'Send invite to Ada Albach', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Send invite to Ada Albach' });
    await dialog.getByRole('textbox', { name: 'Personal message' }).fill('See you on Tuesday');
    await dialog.getByRole('tab', { name: 'Preview' }).click();
    const mail = dialog.frameLocator('iframe');
    await expect(mail.getByText('See you on Tuesday')).toBeVisible();
    await expect(mail.getByRole('link', { name: 'Activate account' })).toHaveCSS('font-weight', '600');
    await expect(mail.locator('.card')).toHaveCSS('border-radius', '8px');
    await mail.getByRole('link', { name: 'Activate account' }).click();
    await expect(mail.getByText('See you on Tuesday')).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/');

    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(mail.locator('.card')).toHaveCSS('background-color', 'rgb(31, 35, 39)');
    expect(faults).toEqual([]);
  } finally {
    await portal.close();
  }
});
