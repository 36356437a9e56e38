// Takes the screenshots of the members' pages, in light, dark, Arabic and on a phone, from a real server: node scripts/pictures-of-pages.mjs [names…] [--out folder] [--font inter.woff2]
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
const font =
  values.font === undefined
    ? ''
    : `@font-face { font-family: Inter; font-weight: 100 900; src: url(data:font/woff2;base64,${readFileSync(values.font, 'base64')}) }`;
const token = 'pictures-token';
const password = 'the heron on the weir';
mkdirSync(values.out, { recursive: true });

/** @typedef {{ url: string, fresh: () => Promise<string>, used: string }} Stage `fresh` returns a new link */

/**
 * The screenshots by name, with the steps that lead to them.
 * @type {Record<string, (page: Page, stage: Stage) => Promise<unknown>>}
 */
const pictures = {
  activate: async (page, { fresh }) => page.goto(await fresh()),
  async 'activate-weak'(page, { fresh }) {
    await page.goto(await fresh());
    await page.locator('input[type="password"]').fill('okafor');
    await page.locator('button.primary').click();
  },
  async activated(page, { fresh }) {
    await page.goto(await fresh());
    await page.locator('input[type="password"]').fill(password);
    await page.locator('button.primary').click();
  },
  'link-used': (page, { used }) => page.goto(used),
  'link-unknown': (page, { url }) => page.goto(`${url}/activate/made-up`),
  'sign-in': (page, { url }) => page.goto(`${url}/sign-in?firm=fi_harbour`),
  async 'sign-in-wrong'(page, { url }) {
    await page.goto(`${url}/sign-in?firm=fi_harbour`);
    await page.locator('input[type="email"]').fill('nobody@nowhere.example');
    await page.locator('input[type="password"]').fill('something else entirely');
    await page.locator('button.primary').click();
  },
  inbox: (page, { url }) => page.goto(`${url}/inbox`),
  async 'inbox-mail'(page, { url }) {
    await page.goto(`${url}/inbox`);
    await page.locator('.mail a').first().click();
    await page.frameLocator('iframe').locator('a').first().waitFor();
  },
};

/** @type {Record<string, { colorScheme?: 'dark', locale?: string, size?: [number, number] }>} */
const ways = {
  '': {},
  '-dark': { colorScheme: 'dark' },
  '-arabic': { locale: 'ar' },
  '-narrow': { size: [390, 760] },
};

/** @param {string} url @param {string} call @param {object} [body] */
async function callApi(url, call, body) {
  const response = await fetch(`${url}/v1/${call}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${call}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** A new client, invited with a form. @param {string} url @param {string} locale @param {number} count */
async function invite(url, locale, count) {
  const email = `nadia.okafor${count}@people.example`;
  const {
    items: [form],
  } = await callApi(url, 'forms');
  const client = await callApi(url, 'clients', {
    kind: 'individual',
    members: [
      {
        role: 'owner',
        name: locale === 'ar' ? { given: 'نادية', family: 'حداد' } : { given: 'Nadia', family: 'Okafor' },
        email,
        locale,
      },
    ],
  });
  await callApi(url, `clients/${client.id}/invitations`, { recipients: 'owners', formId: form.id });
  for (let tries = 0; tries < 100; tries += 1) {
    const { items } = await (await fetch(`${url}/inbox.json`)).json();
    const link = items
      .find((/** @type {{ to: string[] }} */ mail) => mail.to.includes(email))
      ?.links.find((/** @type {string} */ one) => one.includes('/activate/'));
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No mail arrived within 10 seconds');
}

const data = mkdtempSync(path.join(tmpdir(), 'foyer-pictures-'));
const server = await startScript('start', { PORT: '5198', FOYER_DATA_DIR: data, FOYER_DEV_TOKEN: token });
try {
  const { url } = server;
  const { executablePath, args } = await findChromium();
  const browser = await chromium.launch({ executablePath, args });
  let count = 0;
  for (const [
    ending,
    { colorScheme, locale = 'en-AU', size: [width, height] = [960, 640] },
  ] of Object.entries(ways)) {
    const fresh = () => invite(url, locale, (count += 1));
    const used = await fresh();
    await fetch(used, {
      method: 'POST',
      body: new URLSearchParams({ displayName: 'Nadia Okafor', password }),
      headers: { origin: url },
    });
    for (const [name, act] of Object.entries(pictures).filter(
      ([one]) => positionals.length === 0 || positionals.includes(one),
    )) {
      const context = await browser.newContext({
        colorScheme: colorScheme ?? 'light',
        locale,
        viewport: { width, height },
        deviceScaleFactor: 1,
        reducedMotion: 'reduce',
        bypassCSP: true,
      });
      const page = await context.newPage();
      await act(page, { url, fresh, used });
      await page.addStyleTag({ content: font });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: path.join(values.out, `${name}${ending}.png`) });
      await context.close();
      console.log(`${name}${ending}`);
    }
  }
  await browser.close();
} finally {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
}
