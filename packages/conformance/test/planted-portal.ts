/// <reference types="node" />
// Serves a mock portal with every capability that the kit can use over HTTP. Prints its address as JSON, and exits when its standard input ends.
import { servePortal } from '@foyer/mocks/serve';
import { addTokens } from './mock-target.ts';

const allowedOrigin = 'https://host.example';
const { url, mockPortal, close } = await servePortal({
  port: 0,
  scenario: 'every-status',
  allowedOrigins: [allowedOrigin],
  now: Date.now(),
});
await addTokens(mockPortal);
console.log(JSON.stringify({ url, token: mockPortal.token, allowedOrigin }));
process.stdin.resume().once('end', () => void close());
