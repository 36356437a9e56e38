import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { temporaryFolder } from './support/folder.ts';
import { freePort, startServer, type RunningServer } from './support/server.ts';

const components = path.resolve(import.meta.dirname, '../packages/react/src/components');
/** The strictest that a host may send, and nothing beside it. */
const POLICY = "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

let server: RunningServer;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

test.beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startServer({
    PORT: String(await freePort()),
    FOYER_DATA_DIR: folder.folder,
    FOYER_DEV_TOKEN: 'policy-token',
  });
});
test.afterAll(async () => {
  await server.stop();
  await folder.remove();
});

interface Opening {
  /** The files that draw something over the page, and are seen to draw it here. */
  draws: readonly string[];
  /** @returns what has opened */
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
  'a filter': { draws: ['ClientList/ListFilters.tsx'], open: menuOf('Plan') },
  'more about the list': { draws: ['ClientList/ListSettings.tsx'], open: menuOf('More about the list') },
  columns: { draws: ['ColumnsDialog/ColumnsDialog.tsx'], open: viaMenu('More about the list', 'Columns…') },
  'a menu of a client': {
    draws: ['ClientGroupRow/ClientCells.tsx'],
    open: menuOf('Actions for Amelia & Tom Okafor'),
  },
  'a menu of a member': { draws: ['MemberRow/MemberRow.tsx'], open: menuOf('Actions for member Tom Okafor') },
  'more for the selected clients': {
    draws: ['ClientList/BulkActions.tsx'],
    async open(page) {
      await chooseCaroline(page);
      return menuOf('More for the selected clients')(page);
    },
  },
  'adding a client': {
    draws: ['AddClientDialog/AddClientDialog.tsx'],
    async open(page) {
      await press(page, 'Add client');
      return page.getByRole('dialog', { name: 'Add client' });
    },
  },
  'an import': {
    draws: ['ImportClientsDialog/ImportClientsDialog.tsx'],
    async open(page) {
      await press(page, 'Import');
      return page.getByRole('dialog');
    },
  },
  'adding a member': {
    draws: ['AddMemberDialog/AddMemberDialog.tsx'],
    open: viaMenu('Actions for Amelia & Tom Okafor', 'Add guest'),
  },
  'another name': {
    draws: ['RenameDialog/RenameDialog.tsx'],
    open: viaMenu('Actions for Amelia & Tom Okafor', 'Rename'),
  },
  'another plan': {
    draws: ['BulkUpdateDialog/BulkUpdateDialog.tsx'],
    open: viaMenu('Actions for Amelia & Tom Okafor', 'Change plan'),
  },
  hiding: { draws: [], open: viaMenu('Actions for Amelia & Tom Okafor', 'Hide client') },
  'another address': {
    draws: ['FixAddressDialog/FixAddressDialog.tsx'],
    open: viaMenu('Actions for member Tom Okafor', 'Fix address'),
  },
  'a removal': {
    draws: ['MemberActionDialog/MemberActionDialog.tsx'],
    open: viaMenu('Actions for member Tom Okafor', 'Remove member'),
  },
  'a timeline': {
    draws: ['Timeline/TimelinePopover.tsx'],
    async open(page) {
      await press(page, 'Actions for member Tom Okafor');
      await pick(page, 'Timeline');
      return page.getByRole('dialog', { name: 'Timeline of Tom Okafor' });
    },
  },
  'an invitation and its preview': {
    draws: ['SendInviteDialog/SendInviteDialog.tsx', 'SendInviteDialog/PreviewPanel.tsx'],
    async open(page) {
      await press(page, 'Send invite to Tom Okafor');
      await page.getByRole('dialog').getByRole('tab', { name: 'Preview' }).click();
      return page.getByRole('dialog').frameLocator('iframe').getByRole('link', { name: 'Activate account' });
    },
  },
  'invitations to many': {
    draws: ['BulkSendDialog/BulkSendDialog.tsx'],
    async open(page) {
      await chooseCaroline(page);
      await press(page, 'Send invites');
      return page.getByRole('dialog').getByText('will receive it');
    },
  },
};

/** What the browser says it has refused, asked for in the three ways there are. */
interface Refused {
  events: string[];
  reports: string[];
}

declare global {
  interface Window {
    refused: Refused;
  }
}

/** The demo as it is built, with its members shown, under the policy above. */
async function openUnderPolicy(page: Page): Promise<{ refused: () => Promise<Refused>; said: string[] }> {
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.addInitScript(() => {
    window.refused = { events: [], reports: [] };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      window.refused.events.push(`${violatedDirective} ${blockedURI}`),
    );
    new ReportingObserver(
      (reports) => window.refused.reports.push(...reports.map(({ type }) => String(type))),
      { types: ['csp-violation'], buffered: true },
    ).observe();
  });
  await page.route(`${server.url}/`, async (route) => {
    const response = await route.fetch();
    // The demo's empty icon is a data URL, which is the page's own affair and refused here.
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
  return { refused: () => page.evaluate(() => window.refused), said };
}

test('whatever draws over the page is opened below', async () => {
  const over = /<(?:Dialog|DialogFrame|FormDialog|Popover|Floating|Menu|MenuButton|HtmlFrame)\b/;
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
  const drawing = texts.filter(({ text }) => over.test(text)).map(({ file }) => file);
  expect(drawing.length).toBeGreaterThan(10);
  expect(drawing.toSorted()).toEqual(
    Object.values(openings)
      .flatMap(({ draws }) => draws)
      .toSorted(),
  );
});

for (const [name, { open }] of Object.entries(openings)) {
  test(`under the strictest policy nothing is refused: ${name}`, async ({ page }) => {
    const { refused, said } = await openUnderPolicy(page);
    await expect(await open(page)).toBeVisible();
    expect(await refused()).toEqual({ events: [], reports: [] });
    expect(said).toEqual([]);
  });
}

test('the watch is awake: one style put in on purpose is refused once', async ({ page }) => {
  const { refused, said } = await openUnderPolicy(page);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
  });
  await expect.poll(refused).toEqual({ events: ['style-src-elem inline'], reports: ['csp-violation'] });
  expect(said).toHaveLength(1);
});

test('a string that would become markup is refused too', async ({ page }) => {
  const { refused } = await openUnderPolicy(page);
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
    .poll(async () => (await refused()).events)
    .toEqual(['require-trusted-types-for trusted-types-sink']);
});
