import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { serveStatic } from '../scripts/static-server.mjs';
import { storyId } from './pages/guide-links.ts';
import { states } from './pages/states.ts';

const built = path.resolve(import.meta.dirname, '../storybook-static');
const { entries }: { entries: Record<string, { id: string; type: string; title: string }> } = JSON.parse(
  readFileSync(path.join(built, 'index.json'), 'utf8'),
);
const docs = Object.values(entries).filter(({ type }) => type === 'docs');
const guides = docs.filter(({ title }) => title === 'Introduction' || title.startsWith('Guides/'));

/** Collects errors of the page, and requests outside of the path that Storybook is served from. */
const test = base.extend<{ faults: string[] }, { site: string; docsPage: Page }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await serveStatic(built, '/design/foyer/');
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  docsPage: [
    async ({ browser }, use) => {
      const context = await browser.newContext();
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  faults: [
    async ({ page, site }, use) => {
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
      page.on(
        'response',
        (response) => response.status() >= 400 && faults.push(`${response.status()}: ${response.url()}`),
      );
      page.on(
        'request',
        (request) =>
          /^https?:/.test(request.url()) &&
          !request.url().startsWith(site) &&
          faults.push(`outside: ${request.url()}`),
      );
      await use(faults);
    },
    { auto: true },
  ],
});

/** Runs in one page for all tests of a worker, which loads and compiles the code of Storybook once instead of in each test. */
const docsTest = test.extend({
  page: async ({ docsPage }, run) => {
    await run(docsPage);
    docsPage.removeAllListeners();
    await docsPage.goto('about:blank');
  },
});

/** Opens a docs page without the sidebar and waits until it is rendered. */
async function read(page: Page, site: string, id: string, globals = ''): Promise<void> {
  await page.goto(`${site}iframe.html?viewMode=docs&id=${id}&globals=${globals}`);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
}
const show = (page: Page, site: string, story: string, globals = '') =>
  page.goto(`${site}iframe.html?viewMode=story&id=${storyId(story)}&globals=${globals}`);

test('opens the introduction first, whose links open guides', async ({ page, site, faults }) => {
  await page.goto(site);
  const preview = page.frameLocator('#storybook-preview-iframe');
  await expect(preview.getByRole('heading', { name: 'Foyer in Storybook' })).toBeVisible();
  await preview.getByRole('link', { name: 'your own backend' }).click();
  await expect(preview.getByRole('heading', { name: 'Your own backend' })).toBeVisible();
  expect(page.url()).toBe(`${site}?path=/docs/guides-your-own-backend--docs`);
  expect(faults).toEqual([]);
});

for (const { id, title } of docs.filter((page) => !guides.includes(page))) {
  docsTest(`opens: ${title}`, async ({ page, site, faults }) => {
    await read(page, site, id);
    await page.waitForLoadState('networkidle');
    expect(faults).toEqual([]);
  });
}

/** Returns links to pages, stories or headings that do not exist. */
async function brokenLinks(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('.sbdocs-content')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const missingHeadings = await page.evaluate(
    (all) => all.filter((href) => href.startsWith('#') && document.getElementById(href.slice(1)) === null),
    hrefs,
  );
  const missingPages = hrefs.filter(
    (href) =>
      !/^(#|https:\/\/)/.test(href) &&
      entries[/^\?path=\/(?:docs|story)\/([\w-]+)$/.exec(href)?.[1] ?? ''] === undefined,
  );
  return [...missingHeadings, ...missingPages];
}

test('has guides', () => expect(guides.length).toBeGreaterThan(12));
for (const { id, title } of guides) {
  for (const [theme, background] of [
    ['light', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(20, 22, 25)'],
  ] as const) {
    docsTest(
      `opens with readable text and working links: ${title}, ${theme}`,
      async ({ page, site, faults }) => {
        await read(page, site, id, `theme:${theme}`);
        await page.waitForLoadState('networkidle');
        await expect(page.locator('.sbdocs-wrapper')).toHaveCSS('background-color', background);
        expect(await brokenLinks(page)).toEqual([]);
        const { violations } = await new AxeBuilder({ page })
          .withRules(['color-contrast', 'scrollable-region-focusable'])
          .analyze();
        expect(
          violations.flatMap(({ id: rule, nodes }) =>
            nodes.map(({ target, html }) => `${rule}: ${target.join(' ')} ${html}`),
          ),
        ).toEqual([]);
        expect(faults).toEqual([]);
      },
    );
  }
}

test('has every story that the introduction links to', () => {
  expect(
    Object.values(states)
      .flatMap((shown) => Object.values(shown).flat())
      .map(storyId)
      .filter((id) => entries[id] === undefined),
  ).toEqual([]);
});

test('renders five portals on one page, each with its own clients', async ({ page, site, faults }) => {
  await read(page, site, 'components-clientlist-scenarios--docs');
  const clients = {
    'busy-portal': ['Alasdair Grant & Chidi Eze', 40],
    'every-status': ['Harriet Penhaligon', 11],
    'expiring-soon': ['Lucia Ferreira', 9],
    'bulk-with-failures': ['Alma Abbot', 200],
  } as const;
  const story = (name: string) =>
    page.locator(`[id^="story--components-clientlist-scenarios--${name}"][data-name]`);
  await expect(story('empty').getByText('Add your first client')).toBeVisible();
  for (const [name, [, count]] of Object.entries(clients))
    await expect(story(name).getByRole('region', { name: 'Client list' })).toContainText(`${count} clients`);
  for (const [name, [client]] of Object.entries(clients)) {
    // Rows outside the viewport are not rendered.
    await story(name).evaluate((element) => element.scrollIntoView());
    await expect(story(name).getByRole('button', { name: client, exact: true })).toBeVisible();
  }
  expect(faults).toEqual([]);
});

test('runs a portal in a service worker whose script is served from the sub-path', async ({
  page,
  site,
  faults,
}) => {
  await show(page, site, 'ClientList/Features/ThroughAServiceWorker');
  await expect(page.getByRole('button', { name: 'Amelia & Tom Okafor', exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(
    `${site}mockServiceWorker.js`,
  );
  // Requests that the worker answers do not reach the network.
  expect(faults.filter((fault) => !/^outside: https:\/\/[\w-]+\.foyer\.test\/v1\//.test(fault))).toEqual([]);
});

test('switches the viewer to a read-only role and back', async ({ page, site, faults }) => {
  await page.goto(`${site}?path=/story/${storyId('ClientList/Expanded')}`);
  const preview = page.frameLocator('#storybook-preview-iframe');
  const send = preview.getByRole('button', { name: 'Send invite to Tom Okafor' });
  await expect(send).toBeVisible();
  await expect(send).not.toHaveAttribute('aria-disabled');
  const choose = async (role: string): Promise<void> => {
    await page.getByRole('button', { name: /^Viewer / }).click();
    await page.getByRole('option', { name: role }).click();
  };
  await choose('Basic');
  await expect(
    preview.getByText('You can see clients but not invite them. Ask an admin of Harbour & Lane Advisory.'),
  ).toBeVisible();
  await expect(send).toHaveAccessibleDescription('You need the permission to send invitations');
  await choose('Owner');
  await expect(send).not.toHaveAttribute('aria-disabled');
  expect(faults).toEqual([]);
});

const zoomed = [
  'ClientList/Expanded',
  'ClientList/LongNames',
  'ClientList/Features/BulkBar',
  'SendInviteDialog/OneMember',
  'BulkSendDialog/Preflight',
  'AddClientDialog/Household',
  'ActivateAccount/SetPassword',
];
for (const [zoom, width, height] of [
  ['200 %', 640, 400],
  ['400 %', 320, 200],
] as const) {
  test(`needs no horizontal scrolling at ${zoom} zoom of a 1280 px screen`, async ({ page, site }) => {
    await page.setViewportSize({ width, height });
    for (const story of zoomed) {
      await show(page, site, story);
      await page.waitForFunction(() =>
        Reflect.get(globalThis, '__STORYBOOK_ADDONS_CHANNEL__')?.last('storyFinished'),
      );
      const overflowing = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('[role="dialog"], [role="dialog"] *')]
          .filter(
            (one) =>
              one.scrollWidth > one.clientWidth + 1 &&
              (one === document.documentElement || /auto|scroll/.test(getComputedStyle(one).overflowX)),
          )
          .map((one) => one.className || one.tagName),
      );
      expect(overflowing, story).toEqual([]);
    }
  });
}
