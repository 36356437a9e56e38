import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { build, type BuildOptions } from 'esbuild';

/** A server that renders the client list, with the portal on the same origin. */
export interface RenderedPages {
  url: string;
  /** Requests to the portal so far, without the event stream: "GET /v1/session". */
  requests: string[];
  close(): Promise<void>;
}

interface RenderingServer {
  fetch(request: Request): Promise<Response>;
  render(
    how: 'at-once' | 'streamed',
    locale: string,
    timeZone: string,
  ): Promise<{ html: string; data: string }>;
  close(): void;
}

const source = path.join(import.meta.dirname, '../../packages/react/test/rendered');
const dist = path.join(import.meta.dirname, '../../test-results/rendered');
// React's development build, which reports hydration mismatches.
const shared: BuildOptions = {
  bundle: true,
  conditions: ['@foyer/source'],
  logLevel: 'error',
  legalComments: 'none',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"development"' },
};
const POLICY = "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Serves `/?locale=de-DE&timeZone=Europe/Berlin`, rendered in Node and hydrated in the browser; with `&streamed` as a stream. */
export async function serveRenderedPages(port: number): Promise<RenderedPages> {
  const url = `http://localhost:${port}`;
  const outfile = path.join(dist, 'server.cjs');
  const [{ outputFiles }] = await Promise.all([
    build({
      ...shared,
      entryPoints: { page: path.join(source, 'browser.tsx') },
      format: 'iife',
      outdir: dist,
      write: false,
    }),
    build({
      ...shared,
      entryPoints: [path.join(source, 'server.tsx')],
      platform: 'node',
      format: 'cjs',
      outfile,
    }),
  ]);
  const files = new Map(outputFiles.map(({ path: file, text }) => [`/${path.basename(file)}`, text]));
  const { openRenderingServer }: { openRenderingServer(origin: string): Promise<RenderingServer> } =
    createRequire(import.meta.url)(outfile);
  const renderer = await openRenderingServer(url);
  const requests: string[] = [];
  const respond = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/v1/events') return new Response(null, { status: 204 });
    if (pathname.startsWith('/v1/')) {
      requests.push(`${request.method} ${pathname}`);
      return renderer.fetch(request);
    }
    const file = files.get(pathname);
    if (file !== undefined)
      return new Response(file, {
        headers: { 'content-type': pathname.endsWith('.css') ? 'text/css' : 'text/javascript' },
      });
    if (pathname !== '/') return new Response(null, { status: 204 });
    const { html, data } = await renderer.render(
      searchParams.has('streamed') ? 'streamed' : 'at-once',
      searchParams.get('locale') ?? 'en-AU',
      searchParams.get('timeZone') ?? 'UTC',
    );
    const page = `<!doctype html><html><meta charset="utf-8"><title>Clients</title><link rel="stylesheet" href="/page.css"><div id="root" data-page="${escape(data)}">${html}</div><script src="/page.js"></script></html>`;
    return new Response(page, {
      headers: { 'content-type': 'text/html', 'content-security-policy': POLICY },
    });
  };
  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', headers } = incoming;
    const request = buffer(incoming).then(
      (body) =>
        new Request(new URL(incoming.url ?? '/', url), {
          method,
          headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
          ...(body.length > 0 && { body: new Uint8Array(body) }),
        }),
    );
    request.then(respond).then(
      async (response) => {
        outgoing.writeHead(response.status, Object.fromEntries(response.headers));
        outgoing.end(Buffer.from(await response.arrayBuffer()));
      },
      (error: unknown) => outgoing.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return {
    url,
    requests,
    close() {
      renderer.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
