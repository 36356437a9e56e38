import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { temporaryDataFolder } from '../packages/store-postgres/test/migrated-database.ts';
import { freePort, startServer, type RunningServer } from './support/server.ts';

const components = path.resolve(import.meta.dirname, '../packages/react/src/components');
/** A strict Content-Security-Policy. */
const POLICY = "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

let server: RunningServer;
let folder: Awaited<ReturnType<typeof temporaryDataFolder>>;

test.beforeAll(async () => {
  folder = await temporaryDataFolder();
  server = await startServer({
    PORT: String(await freePort()),
    FOYER_DATA_DIR: folder.folder,
    FOYER_DEV_TOKEN: 'policy-token',
  });
});
test.afterAll(async () => {
  await server.stop();
  folder.remove();
});

interface Opening {
  /** Files that render an overlay, which this entry opens. */
  overlays: readonly string[];
  /** @returns a locator of the opened overlay */
  open(page: Page): Promise<Locator>;
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const pick = (page: Page, name: string): Promise<void> =>
  page.getByRole('menuitem', { name, exact: true }).click();
const viaMenu =
  (menu: string, item: string): ((page: Page) => Promise<Locator>) =>
  async (page) => {
    await press(page, menu);
    await pick(page, item);
    return page.getByRole('dialog').or(page.getByRole('alertdialog'));
  };
const menuOf =
  (button: string) =>
  async (page: Page): Promise<Locator> => {
    await press(page, button);
    return page.getByRole('menu');
  };
const chooseCaroline = (page: Page): Promise<void> =>
  page.getByRole('checkbox', { name: 'Select Caroline Whitby', exact: true }).check();

const openings: Record<string, Opening> = {
  'a filter': {
    overlays: ['ClientList/ListFilters.tsx'],
    async open(page) {
      await page
        .getByRole('group', { name: 'Filters' })
        .getByRole('button', { name: 'Plan', exact: true })
        .click();
      return page.getByRole('menu');
    },
  },
  'a column menu': {
    overlays: ['ColumnControls/ColumnControls.tsx'],
    open: menuOf('Plan: column menu'),
  },
  'more about the list': { overlays: ['ClientList/ListSettings.tsx'], open: menuOf('More about the list') },
  columns: {
    overlays: ['ColumnsDialog/ColumnsDialog.tsx'],
    open: viaMenu('More about the list', 'Columns…'),
  },
  'a menu of a client': {
    overlays: ['ClientGroupRow/ClientCells.tsx'],
    open: menuOf('Actions for Amelia & Tom Okafor'),
  },
  'a menu of a member': {
    overlays: ['MemberRow/MemberRow.tsx'],
    open: menuOf('Actions for member Tom Okafor'),
  },
  'more for the selected clients': {
    overlays: ['ClientList/BulkActions.tsx'],
    async open(page) {
      await chooseCaroline(page);
      return menuOf('More for the selected clients')(page);
    },
  },
  'adding a client': {
    overlays: ['AddClientDialog/AddClientDialog.tsx'],
    async open(page) {
      await press(page, 'Add client');
      return page.getByRole('dialog', { name: 'Add client' });
    },
  },
  'an import': {
    overlays: ['ImportClientsDialog/ImportClientsDialog.tsx'],
    async open(page) {
      await press(page, 'Import');
      return page.getByRole('dialog');
    },
  },
  'adding a member': {
    overlays: ['AddMemberDialog/AddMemberDialog.tsx'],
    open: viaMenu('Actions for Amelia & Tom Okafor', 'Add guest'),
  },
  'another name': {
    overlays: ['RenameDialog/RenameDialog.tsx'],
    open: viaMenu('Actions for Amelia & Tom Okafor', 'Rename'),
  },
  'another plan': {
    overlays: ['BulkUpdateDialog/BulkUpdateDialog.tsx'],
    open: viaMenu('Actions for Amelia & Tom Okafor', 'Change plan'),
  },
  hiding: { overlays: [], open: viaMenu('Actions for Amelia & Tom Okafor', 'Hide client') },
  'another address': {
    overlays: ['FixAddressDialog/FixAddressDialog.tsx'],
    open: viaMenu('Actions for member Tom Okafor', 'Fix address'),
  },
  'a removal': {
    overlays: ['MemberActionDialog/MemberActionDialog.tsx'],
    open: viaMenu('Actions for member Tom Okafor', 'Remove member'),
  },
  'a timeline': {
    overlays: ['Timeline/TimelinePopover.tsx'],
    async open(page) {
      await press(page, 'Actions for member Tom Okafor');
      await pick(page, 'Timeline');
      return page.getByRole('dialog', { name: 'Timeline of Tom Okafor' });
    },
  },
  'an invitation and its preview': {
    overlays: ['SendInviteDialog/SendInviteDialog.tsx', 'SendInviteDialog/PreviewPanel.tsx'],
    async open(page) {
      await press(page, 'Send invite to Tom Okafor');
      await page.getByRole('dialog').getByRole('tab', { name: 'Preview' }).click();
      return page.getByRole('dialog').frameLocator('iframe').getByRole('link', { name: 'Activate account' });
    },
  },
  'invitations to many': {
    overlays: ['BulkSendDialog/BulkSendDialog.tsx'],
    async open(page) {
      await chooseCaroline(page);
      await press(page, 'Send invites');
      return page.getByRole('dialog').getByText('for the first time');
    },
  },
};

/** Policy violations, by event and by report. Console errors are collected separately. */
interface Violations {
  events: string[];
  reports: string[];
}

declare global {
  interface Window {
    violations: Violations;
  }
}

/** Opens the built demo under the policy, with members expanded. */
async function openUnderPolicy(
  page: Page,
): Promise<{ violations: () => Promise<Violations>; consoleErrors: string[] }> {
  const consoleErrors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && consoleErrors.push(message.text()));
  page.on('pageerror', (error) => consoleErrors.push(error.message));
  await page.addInitScript(() => {
    window.violations = { events: [], reports: [] };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      window.violations.events.push(`${violatedDirective} ${blockedURI}`),
    );
    new ReportingObserver(
      (reports) => window.violations.reports.push(...reports.map(({ type }) => String(type))),
      { types: ['csp-violation'], buffered: true },
    ).observe();
  });
  await page.route(`${server.url}/`, async (route) => {
    const response = await route.fetch();
    // The demo's empty icon is a data URL, which the policy blocks.
    const body = (await response.text()).replace(/<link rel="icon"[^>]*>/, '');
    await route.fulfill({
      response,
      body,
      headers: { ...response.headers(), 'content-security-policy': POLICY },
    });
  });
  const response = await page.goto(`${server.url}/`);
  expect(response?.headers()['content-security-policy']).toBe(POLICY);
  await press(page, 'Amelia & Tom Okafor');
  await expect(page.getByText('priya@ramanpartners.example')).toBeVisible();
  return { violations: () => page.evaluate(() => window.violations), consoleErrors };
}

test('every overlay is opened by one of the tests below', async () => {
  const overlayPattern = /<(?:Dialog|DialogFrame|FormDialog|Popover|Floating|Menu|MenuButton|HtmlFrame)\b/;
  const files = globSync('*/*.tsx', {
    cwd: components,
    exclude: (name) => /\.(?:test|stories)\.tsx$/.test(name),
  });
  const texts = await Promise.all(
    files.map(async (file) => ({
      file: file.replaceAll(path.sep, '/'),
      text: await readFile(path.join(components, file), 'utf8'),
    })),
  );
  const withOverlay = texts.filter(({ text }) => overlayPattern.test(text)).map(({ file }) => file);
  expect(withOverlay.length).toBeGreaterThan(10);
  expect(withOverlay.toSorted()).toEqual(
    Object.values(openings)
      .flatMap(({ overlays }) => overlays)
      .toSorted(),
  );
});

for (const [name, { open }] of Object.entries(openings)) {
  test(`causes no violations under a strict policy: ${name}`, async ({ page }) => {
    const { violations, consoleErrors } = await openUnderPolicy(page);
    await expect(await open(page)).toBeVisible();
    expect(await violations()).toEqual({ events: [], reports: [] });
    expect(consoleErrors).toEqual([]);
  });
}

test('detects an injected style, so that the tests above can fail', async ({ page }) => {
  const { violations, consoleErrors } = await openUnderPolicy(page);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
  });
  await expect.poll(violations).toEqual({ events: ['style-src-elem inline'], reports: ['csp-violation'] });
  expect(consoleErrors).toHaveLength(1);
});

test('blocks parsing a string as HTML', async ({ page }) => {
  const { violations } = await openUnderPolicy(page);
  const outcome = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>bold</b>';
      return 'taken';
    } catch (error) {
      return error instanceof TypeError ? 'refused' : 'another error';
    }
  });
  expect(outcome).toBe('refused');
  await expect
    .poll(async () => (await violations()).events)
    .toEqual(['require-trusted-types-for trusted-types-sink']);
});
