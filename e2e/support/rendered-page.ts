import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { build, type BuildOptions } from 'esbuild';

/** A server that draws the client list itself, with the portal on the same origin. */
export interface RenderedPages {
  url: string;
  /** Requests to the portal so far, apart from the stream of events: "GET /v1/session". */
  asked: string[];
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
// React's development build: the one that tells of every difference between what was drawn and what is drawn.
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

/** Serves `/?locale=de-DE&timeZone=Europe/Berlin`, and with `&streamed` the same as a stream, drawn in Node and taken over in the browser. */
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
  const rendering = await openRenderingServer(url);
  const asked: string[] = [];
  const answer = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/v1/events') return new Response(null, { status: 204 });
    if (pathname.startsWith('/v1/')) {
      asked.push(`${request.method} ${pathname}`);
      return rendering.fetch(request);
    }
    const file = files.get(pathname);
    if (file !== undefined)
      return new Response(file, {
        headers: { 'content-type': pathname.endsWith('.css') ? 'text/css' : 'text/javascript' },
      });
    if (pathname !== '/') return new Response(null, { status: 204 });
    const { html, data } = await rendering.render(
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
    request.then(answer).then(
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
    asked,
    close() {
      rendering.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
