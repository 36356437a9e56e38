// What Chromium really fetches for a production page, from navigation until the rows are there and three seconds have passed without anything being pointed at.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const IDLE_MS = 3_000;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** @param {string} dir */
async function serve(dir) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const file = path.join(dir, pathname === '/' ? 'index.html' : pathname);
    if (!file.startsWith(dir) || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type':
        TYPES[/** @type {keyof typeof TYPES} */ (path.extname(file))] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
    });
    response.end(gzipSync(readFileSync(file), { level: 9 }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    close: () => void (server.closeAllConnections(), server.close()),
  };
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{ dir: string, answer: import('./answers.mjs').Answer, row: string }} options `row`: text of a row that must be there
 * @returns {Promise<{ scripts: number, styles: number, files: string[] }>} bytes on the wire, headers and page left out, React's file left out
 */
export async function fetched(browser, { dir, answer, row }) {
  const served = await serve(dir);
  const page = await browser.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  try {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
    /** @type {Map<string, string>} */
    const urls = new Map();
    /** @type {Map<string, number>} */
    const bytes = new Map();
    cdp.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
    cdp.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
      const url = urls.get(requestId) ?? '';
      bytes.set(url, (bytes.get(url) ?? 0) + encodedDataLength);
    });
    await page.route(
      (url) => !existsSync(path.join(dir, url.pathname)) || url.origin !== served.origin,
      async (route) => {
        const request = route.request();
        const cors = {
          'access-control-allow-origin': served.origin,
          'access-control-allow-credentials': 'true',
          'access-control-allow-headers': 'authorization,content-type',
          'access-control-allow-methods': '*',
        };
        if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers: cors });
        const body = request.postData();
        const response = await answer(
          new Request(request.url(), {
            method: request.method(),
            headers: request.headers(),
            ...(body === null ? {} : { body }),
          }),
        );
        return route.fulfill(
          response
            ? {
                status: response.status,
                headers: { ...Object.fromEntries(response.headers), ...cors },
                body: await response.text(),
              }
            : { status: 404, headers: cors },
        );
      },
    );
    await page.goto(`${served.origin}/`);
    await page
      .getByText(row)
      .first()
      .waitFor({ timeout: 60_000 })
      .catch((thrown) => {
        throw new Error(`No row came: ${complaints.slice(0, 3).join('\n')}`, { cause: thrown });
      });
    await sleep(IDLE_MS);
    const own = [...bytes].filter(
      ([url]) =>
        url.startsWith(served.origin) &&
        existsSync(path.join(dir, new URL(url).pathname)) &&
        /\.(js|css)$/.test(url) &&
        !/\/react-[^/]*\.js$/.test(url),
    );
    const sum = (/** @type {string} */ ending) =>
      own.filter(([url]) => url.endsWith(ending)).reduce((total, [, count]) => total + count, 0);
    return {
      scripts: sum('.js'),
      styles: sum('.css'),
      files: own.map(([url, count]) => `${path.basename(url)} ${count}`),
    };
  } finally {
    await page.close();
    served.close();
  }
}
