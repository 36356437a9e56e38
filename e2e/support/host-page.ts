import { createServer } from 'node:http';
import path from 'node:path';
import { build } from 'esbuild';

/** A host page on a separate origin, with a strict Content-Security-Policy. */
export interface HostPage {
  url: string;
  close(): Promise<void>;
}

/**
 * Bundles a page of this folder from source and serves it.
 * @param data set as `data-*` attributes of the root element
 * @param format `esm` for a page with top-level await; defaults to `iife`
 */
export async function serveHostPage(
  port: number,
  entry: string,
  { portal, ...data }: { portal: string } & Record<string, string>,
  format: 'iife' | 'esm' = 'iife',
): Promise<HostPage> {
  const { outputFiles } = await build({
    bundle: true,
    conditions: ['@foyer/source'],
    logLevel: 'error',
    legalComments: 'none',
    entryPoints: { page: path.join(import.meta.dirname, entry) },
    minify: true,
    format,
    jsx: 'automatic',
    outdir: path.join(import.meta.dirname, '../../test-results/host-page'),
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const files = new Map(outputFiles.map(({ path: file, text }) => [`/${path.basename(file)}`, text]));
  const attributes = Object.entries({ portal, ...data })
    .map(([name, value]) => ` data-${name}="${value}"`)
    .join('');
  const page = `<!doctype html><html lang="en-AU"><meta charset="utf-8"><title>Clients</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"><div id="root"${attributes}></div><script${format === 'esm' ? ' type="module"' : ''} src="/page.js"></script></html>`;
  const policy = `default-src 'self'; connect-src ${portal}; img-src 'self' data:; style-src 'self'; require-trusted-types-for 'script'`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    if (pathname === '/')
      return void response
        .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy })
        .end(page);
    const file = files.get(pathname);
    if (file === undefined) return void response.writeHead(404).end();
    // A page without an origin (sandboxed) fetches modules cross-origin.
    response
      .writeHead(200, {
        'content-type': pathname.endsWith('.css') ? 'text/css' : 'text/javascript',
        'access-control-allow-origin': '*',
      })
      .end(file);
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
