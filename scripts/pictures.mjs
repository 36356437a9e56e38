// Takes the screenshots of docs/pictures, light and dark, from the demo on mocks: node scripts/pictures.mjs [names…] [--out folder] [--font inter.woff2]
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { startScript } from './start-script.mjs';

/** @typedef {import('playwright-core').Page} Page */

const root = path.resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  options: { out: { type: 'string', default: path.join(root, 'docs/pictures') }, font: { type: 'string' } },
  allowPositionals: true,
});
// The demo uses Inter, which may not be installed.
const font =
  values.font === undefined
    ? ''
    : `@font-face { font-family: Inter; font-weight: 100 900; src: url(data:font/woff2;base64,${readFileSync(values.font, 'base64')}) }`;
mkdirSync(values.out, { recursive: true });

/** @param {Page} page @param {string} name */
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
/** @param {Page} page @param {string} client */
const open = (page, client) => press(page, client);
/** @param {Page} page @param {readonly string[]} clients */
async function choose(page, clients) {
  for (const client of clients)
    await page.getByRole('checkbox', { name: `Select ${client}`, exact: true }).check();
}

/**
 * The screenshots by name, with the steps that lead to them. `scenario` defaults to `every-status`.
 * @type {Record<string, { scenario?: string, size?: [width: number, height: number], zoom?: number, dir?: 'rtl', act: (page: Page) => Promise<unknown> }>}
 */
const pictures = {
  'client-list': {
    act: (page) => page.getByRole('button', { name: 'Caroline Whitby', exact: true }).hover(),
  },
  selection: { act: (page) => choose(page, ['Caroline Whitby', 'Harriet Penhaligon', 'Marcus Thorne']) },
  household: { act: (page) => open(page, 'Amelia & Tom Okafor') },
  'row-menu': { act: (page) => press(page, 'Actions for Amelia & Tom Okafor') },
  timeline: {
    async act(page) {
      await open(page, 'Amelia & Tom Okafor');
      await press(page, 'Actions for member Tom Okafor');
      await page.getByRole('menuitem', { name: 'Timeline' }).click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  'send-invite': {
    async act(page) {
      await open(page, 'Caroline Whitby');
      await press(page, 'Send invite to Caroline Whitby');
      await page
        .getByLabel('Personal message')
        .fill('Good to meet you, Caroline. Shout if anything is unclear.');
      await page.getByRole('tab', { name: 'Preview' }).click();
      await page.frameLocator('iframe.foyer-HtmlFrame').getByText('Activate account').first().waitFor();
    },
  },
  'before-many': {
    async act(page) {
      await page.getByRole('checkbox', { name: /^Select all/ }).check();
      await press(page, 'Send invites');
      await page.getByRole('dialog').locator('summary').last().click();
    },
  },
  'many-failed': {
    scenario: 'bulk-with-failures',
    async act(page) {
      await page.getByRole('checkbox', { name: /^Select all/ }).check();
      await press(page, 'Send invites');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Send \d+ invites/ })
        .click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Retry \d+ failed/ })
        .waitFor({ timeout: 60_000 });
    },
  },
  'add-client': {
    async act(page) {
      await press(page, 'Add client');
      const dialog = page.getByRole('dialog', { name: 'Add client' });
      await dialog.getByLabel('Given name').fill('Nadia');
      await dialog.getByLabel('Family name').fill('Okafor');
      await dialog.getByLabel('E-mail').fill('caroline@whitbystudio.example');
      await dialog.getByRole('button', { name: 'Add client' }).click();
      await dialog
        .getByText(/Caroline/)
        .first()
        .waitFor();
    },
  },
  'first-run': {
    scenario: 'empty',
    act: (page) => page.getByRole('heading', { name: 'Add your first client' }).waitFor(),
  },
  offline: {
    act: (page) =>
      page.evaluate(() => {
        Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
        window.dispatchEvent(new Event('offline'));
      }),
  },
  narrow: {
    size: [390, 844],
    async act(page) {
      await open(page, 'Amelia & Tom Okafor');
      await choose(page, ['Caroline Whitby']);
    },
  },
  'zoomed-200': { size: [640, 400], zoom: 2, act: (page) => open(page, 'Amelia & Tom Okafor') },
  'right-to-left': {
    dir: 'rtl',
    async act(page) {
      await open(page, 'Amelia & Tom Okafor');
      await choose(page, ['Caroline Whitby']);
    },
  },
};

const demo = await startScript('demo:mocks', { PORT: '5199' });
try {
  const { executablePath, args } = await findChromium();
  const browser = await chromium.launch({ executablePath, args });
  const wanted = Object.entries(pictures).filter(
    ([name]) => positionals.length === 0 || positionals.includes(name),
  );
  for (const [
    name,
    { scenario = 'every-status', size: [width, height] = [1_280, 800], zoom = 1, dir, act },
  ] of wanted) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width: 1_280, height: 800 },
        deviceScaleFactor: zoom,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(demo.url);
      await page.getByRole('combobox', { name: 'Scenario' }).selectOption(scenario, { timeout: 60_000 });
      await page.getByRole('region', { name: 'Client list' }).waitFor();
      await page.setViewportSize({ width, height });
      // Hides the demo's mock controls.
      await page.addStyleTag({
        content:
          font +
          '.mocks { visibility: hidden; inset: 0 auto auto 0; inline-size: 0; overflow: hidden } .foyer.foyer { --mocks-width: 0px !important }',
      });
      if (dir)
        await page.evaluate((to) => {
          document.documentElement.dir = to;
        }, dir);
      await page.waitForTimeout(600);
      await act(page);
      await page.waitForTimeout(600);
      await page.screenshot({
        path: path.join(values.out, colorScheme === 'light' ? `${name}.png` : `${name}-dark.png`),
      });
      await context.close();
      console.log(name, colorScheme);
    }
  }
  await browser.close();
} finally {
  await demo.stop();
}
