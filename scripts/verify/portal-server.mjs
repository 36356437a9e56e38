// Serves a mock portal and the files of a page on one port.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { createMockPortal } from '../../packages/mocks/src/index.ts';

/**
 * @param {Record<string, { type: string, file?: string, text?: string }>} files by path
 */
export async function servePortal(files) {
  const mockPortal = await createMockPortal();
  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  const answerRequest = async (request, response) => {
    const found = files[request.url ?? ''];
    if (found)
      return response
        .writeHead(200, { 'content-type': found.type })
        .end(found.text ?? readFileSync(found.file ?? ''));
    if (request.url?.startsWith('/moved')) return response.writeHead(302, { location: '/page' }).end();
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const { method = 'GET', headers } = request;
    const answer = await mockPortal.fetch(`${mockPortal.origin}${request.url}`, {
      method,
      headers: new Headers(
        Object.entries(headers).map(
          ([name, value]) => /** @type {[string, string]} */ ([name, String(value)]),
        ),
      ),
      body:
        method === 'GET'
          ? null
          : await new Response(/** @type {ReadableStream} */ (Readable.toWeb(request))).text(),
      signal: gone.signal,
    });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    if (answer.body === null) return response.end();
    Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream} */ (answer.body))
      .on('error', () => response.destroy())
      .pipe(response);
  };
  const server = createServer((request, response) => void answerRequest(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    token: mockPortal.token,
    close() {
      mockPortal.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
