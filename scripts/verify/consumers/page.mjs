// Opens a production page in headless Chromium and reads its list's first row and its React version, and opens a menu and a dialog.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { once } from 'node:events';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * A plain file server.
 * @param {string} dir
 * @param {Record<string, string>} [headers] sent with every file
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveFolder(dir, headers = {}) {
  const server = createServer((request, response) => {
    const requested = path.join(dir, new URL(request.url ?? '/', 'http://host').pathname);
    const file = requested.endsWith(path.sep) ? path.join(requested, 'index.html') : requested;
    if (!file.startsWith(dir) || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, {
      ...headers,
      'content-type':
        TYPES[/** @type {keyof typeof TYPES} */ (path.extname(file))] ?? 'application/octet-stream',
    });
    createReadStream(file).pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`,
    close: () => void (server.closeAllConnections(), server.close()),
  };
}

/** @param {import('playwright-core').Browser} browser */
async function openPage(browser) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

/**
 * Sends an invitation from a host's own table, and waits for a change made elsewhere.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {(name: string) => Promise<unknown>} rename renames Caroline in another session
 */
export async function inspectTable(browser, url, rename) {
  const { page, complaints } = await openPage(browser);
  try {
    await page.goto(url);
    const row = page.getByRole('row').filter({ has: page.getByRole('cell', { name: 'Caroline Whitby' }) });
    await row.waitFor().catch((thrown) => {
      throw new Error(`No row appeared. Errors on the page: ${complaints.join('\n') || 'none'}`, {
        cause: thrown,
      });
    });
    const before = await row.getByRole('cell').nth(1).innerText();
    await row.getByRole('button', { name: 'Send invite to Caroline Whitby' }).click();
    await row.getByText('Invitation sent just now').waitFor();
    await rename('Whitby Studio');
    await row.getByRole('rowheader', { name: 'Whitby Studio' }).waitFor();
    return { before, after: await row.getByRole('cell').nth(1).innerText(), complaints };
  } finally {
    await page.close();
  }
}

/**
 * Waits for the first row of the list and returns its text.
 * @param {import('playwright-core').Page} page
 * @param {readonly string[]} complaints
 */
async function firstRowOf(page, complaints) {
  const first = page.locator('tbody').getByRole('button', { expanded: false }).first();
  await first.waitFor({ timeout: 60_000 }).catch((thrown) => {
    throw new Error(`No row appeared. Errors on the page: ${complaints.join('\n') || 'none'}`, {
      cause: thrown,
    });
  });
  return (await first.innerText()).trim();
}

/**
 * Reads the first row of a list that may be read-only.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
export async function readFirstRow(browser, url) {
  const { page, complaints } = await openPage(browser);
  try {
    await page.goto(url);
    return { first: await firstRowOf(page, complaints), complaints };
  } finally {
    await page.close();
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
export async function inspectList(browser, url) {
  const { page, complaints } = await openPage(browser);
  try {
    await page.goto(url);
    const name = await firstRowOf(page, complaints);
    // Both are loaded on demand: a host's bundler must include their chunks.
    await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
    await page.getByRole('menuitem', { name: 'Rename', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Rename client' });
    await dialog.waitFor();
    const field = await dialog.getByRole('textbox', { name: 'Name' }).inputValue();
    if (field !== name) throw new Error(`The dialog is about “${field}”, not “${name}”`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    // `data-react` is absent on hosts that do not use React.
    return {
      react: await page.evaluate(() => document.documentElement.dataset['react']),
      first: name,
      complaints,
    };
  } finally {
    await page.close();
  }
}
