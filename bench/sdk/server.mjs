// The server process: `answers` returns the same client for every request, `portal` is a complete portal in memory with the given number of clients.
import { createServer } from 'node:http';
import { createMockPortal, scenarios } from '../../packages/mocks/src/index.ts';
import { servePortal } from '../../packages/mocks/src/serve.ts';

const [kind, count] = process.argv.slice(2);
if (kind === 'answers') {
  const mockPortal = await createMockPortal({ scenario: 'busy-portal' });
  const authorization = `Bearer ${mockPortal.token}`;
  const { items } = await (
    await mockPortal.fetch(`${mockPortal.origin}/v1/clients?limit=1`, { headers: { authorization } })
  ).json();
  const body = JSON.stringify(items[0]);
  mockPortal.close();
  const server = createServer((request, response) => {
    request.resume();
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
      .end(body);
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.({
      url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
      token: 'token',
      clientId: items[0].id,
    });
  });
} else {
  const clients = Array.from({ length: Number(count) }, (_, i) => ({
    key: `c${i}`,
    kind: /** @type {const} */ ('individual'),
    name: `Client ${i}`,
    members: [{ key: `m${i}`, given: 'Person', family: String(i), email: `p${i}@people.example` }],
  }));
  const { url, mockPortal } = await servePortal({
    port: 0,
    host: '127.0.0.1',
    scenario: { ...scenarios.empty(Date.now()), clients },
  });
  process.send?.({ url, token: mockPortal.token, clientId: '' });
}
