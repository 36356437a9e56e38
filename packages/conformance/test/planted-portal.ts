/// <reference types="node" />
// A mock portal behind a port, with everything that the kit can ask for; prints how to reach it as JSON, and ends with its standard input.
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
