// Runs every story of the built Storybook from a static file server under a sub-path, with axe, in light, dark, right to left and forced colours.
// A word selects the stories whose id contains it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../chromium.mjs';
import { serveStatic } from '../static-server.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const built = path.join(root, 'storybook-static');
const PAGES = 3;
const PATIENCE = 60_000;

/** @type {Record<string, { globals: string, context: import('playwright-core').BrowserContextOptions }>} */
const WAYS = {
  light: { globals: 'theme:light', context: { colorScheme: 'light' } },
  dark: { globals: 'theme:dark', context: { colorScheme: 'dark' } },
  'right to left': { globals: 'direction:rtl', context: {} },
  'forced colours': { globals: 'theme:auto', context: { forcedColors: 'active' } },
};

/**
 * Returns the faults of a story.
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @returns {Promise<string[]>}
 */
async function faultsOf(page, url) {
  await page.goto(url);
  const finished = await page.waitForFunction(
    () => Reflect.get(globalThis, '__STORYBOOK_ADDONS_CHANNEL__')?.last('storyFinished')?.[0],
    null,
    { timeout: PATIENCE },
  );
  /** @type {{ status: string, reporters: { type: string, status: string, result?: { violations?: { id: string, nodes: { target: unknown[] }[] }[] } }[] }} */
  const { status, reporters } = await finished.jsonValue();
  const axe = reporters.find(({ type }) => type === 'a11y');
  if (axe === undefined) return ['axe did not run'];
  const violations = (axe.result?.violations ?? []).map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(' '))
        .join(', ')}`,
  );
  return violations.length === 0 && (status !== 'success' || axe.status !== 'passed')
    ? [`it ended as ${status}, axe as ${axe.status}`]
    : violations;
}

/** @type {{ entries: Record<string, { id: string, type: string }> }} */
const { entries } = JSON.parse(readFileSync(path.join(built, 'index.json'), 'utf8'));
const word = process.argv[2] ?? '';
const stories = Object.values(entries).filter(({ id, type }) => type === 'story' && id.includes(word));
const server = await serveStatic(built, '/design/foyer/');
const { executablePath, args } = await findChromium();
const browser = await chromium.launch({ executablePath, args });
let wrong = 0;
try {
  for (const [way, { globals, context: options }] of Object.entries(WAYS)) {
    const context = await browser.newContext({ ...options, viewport: { width: 1_280, height: 800 } });
    const waiting = [...stories];
    /** @type {string[]} */
    const found = [];
    const look = async () => {
      const page = await context.newPage();
      for (let story = waiting.shift(); story; story = waiting.shift()) {
        const url = `${server.url}iframe.html?id=${story.id}&viewMode=story&globals=${globals}`;
        const faults = await faultsOf(page, url).catch((/** @type {Error} */ error) => [
          error.message.split('\n', 1)[0],
        ]);
        if (faults.length > 0) found.push(...faults.map((fault) => `${story?.id}: ${fault}`));
      }
      await page.close();
    };
    await Promise.all(Array.from({ length: PAGES }, look));
    await context.close();
    wrong += found.length;
    console.log(
      `${found.length === 0 ? 'ok    ' : 'FAILED'} ${way}: ${stories.length} stories, ${found.length} findings`,
    );
    for (const line of found) console.log(`       ${line}`);
  }
} finally {
  await browser.close();
  await server.close();
}
process.exit(wrong === 0 && stories.length > 0 ? 0 : 1);
