import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

/** A portal with 100,000 clients and a host page, on one origin. */
export interface LargePortal {
  url: string;
  /** Addresses that mail was sent to, oldest first. */
  mailedAddresses(): string[];
  close(): Promise<void>;
}

interface MockedPortal {
  token: string;
  mails: readonly { to: { address: string } }[];
  fetch(request: Request): Promise<Response>;
  close(): void;
}

const folder = import.meta.dirname;
const dist = path.join(folder, '../../test-results/long-list');
const shared: BuildOptions = {
  bundle: true,
  conditions: ['@foyer/source'],
  logLevel: 'error',
  legalComments: 'none',
};

/**
 * Serves a mock portal over HTTP, without a service worker.
 * @param clients above 100,000 the names repeat
 * @param pageSource the file beside this one that renders the page
 */
export async function startLargePortal(
  port: number,
  clients = 100_000,
  pageSource = 'long-list-page.tsx',
): Promise<LargePortal> {
  const url = `http://localhost:${port}`;
  const [portal, files] = await Promise.all([openPortal(url, clients), buildPage(pageSource)]);
  const page = `<!doctype html><html lang="en-AU"><meta charset="utf-8"><title>Clients</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"><div id="root" data-token="${portal.token}"></div><script src="/page.js"></script></html>`;
  const headers = {
    'content-security-policy':
      "default-src 'self'; img-src 'self' data:; style-src 'self'; require-trusted-types-for 'script'",
  };
  const respond = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/v1/')) return portal.fetch(request);
    if (pathname === '/') return new Response(page, { headers: { ...headers, 'content-type': 'text/html' } });
    const file = files.get(pathname);
    if (file === undefined) return new Response(null, { status: 404 });
    return new Response(file, {
      headers: { 'content-type': pathname.endsWith('.css') ? 'text/css' : 'text/javascript' },
    });
  };
  const server = createServer((incoming, outgoing) => {
    const controller = new AbortController();
    outgoing.on('close', () => controller.abort());
    toRequest(incoming, url, controller.signal)
      .then(respond)
      .then(
        (response) => send(response, outgoing),
        () => outgoing.destroy(),
      );
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return {
    url,
    mailedAddresses: () => portal.mails.map(({ to }) => to.address),
    close() {
      portal.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

interface LazyClients {
  count: number;
  at(index: number): object;
}

interface Mocks {
  scenarios: { large(now: number): { lazyClients: LazyClients } };
  createMockPortal(options: { scenario: object; origin: string }): Promise<MockedPortal>;
}

/** Bundles the mocks from source, because Node cannot run them directly. */
async function openPortal(origin: string, clients: number): Promise<MockedPortal> {
  const outfile = path.join(dist, 'mocks.mjs');
  await build({
    ...shared,
    entryPoints: [path.join(folder, '../../packages/mocks/src/index.ts')],
    platform: 'node',
    format: 'esm',
    outfile,
  });
  const { scenarios, createMockPortal }: Mocks = await import(pathToFileURL(outfile).href);
  const large = scenarios.large(Date.parse('2026-11-24T09:41:00.000Z'));
  const { at } = large.lazyClients;
  const lazyClients: LazyClients = {
    count: clients,
    at: (index) => ({ ...at(index % 100_000), id: `cl_${index}` }),
  };
  return createMockPortal({ scenario: { ...large, lazyClients }, origin });
}

async function buildPage(source: string): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: { page: path.join(folder, source) },
    minify: true,
    format: 'iife',
    jsx: 'automatic',
    outdir: dist,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return new Map((outputFiles ?? []).map(({ path: file, text }) => [`/${path.basename(file)}`, text]));
}

async function toRequest(incoming: IncomingMessage, origin: string, signal: AbortSignal): Promise<Request> {
  const { method = 'GET' } = incoming;
  const headers = new Headers(
    Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(incoming.url ?? '/', origin), {
    method,
    headers,
    signal,
    ...(hasBody && { body: await buffer(incoming) }),
  });
}

function send({ status, headers, body }: Response, outgoing: ServerResponse): void {
  outgoing.writeHead(status, Object.fromEntries(headers)).flushHeaders();
  if (body === null) return void outgoing.end();
  // The event stream is aborted when the page is closed.
  const piping = body.pipeTo(
    new WritableStream({
      write: (chunk: Uint8Array) => void outgoing.write(chunk),
      close: () => void outgoing.end(),
    }),
  );
  piping.catch(() => outgoing.destroy());
}
