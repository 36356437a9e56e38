import { setupMockWorker } from '@foyer/mocks/browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describePortal, type Target } from '../src/index.ts';
import { planChecks } from '../src/plan-checks.ts';
import { createMockTarget } from './mock-target.ts';

// The origin does not exist: every response comes from the worker.
const { target: whole, mockPortal } = await createMockTarget(
  'memory, behind a service worker',
  'https://worker.foyer.test',
);
const worker = setupMockWorker(mockPortal);
const target: Target = {
  ...whole,
  fetch: (input, init) => globalThis.fetch(input, init),
  allowedOrigin: { missing: 'a page cannot set the Origin header' },
};

beforeAll(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
afterAll(async () => {
  mockPortal.close();
  await worker.stop();
});

describePortal(target, { describe, test });

test('all but three checks run in a page', () => {
  const skipped = planChecks(target).filter((planned) => planned.skipped !== null);
  expect(skipped.map(({ suite, check, skipped: why }) => `${suite}: ${check.name} (${why ?? ''})`)).toEqual([
    'cors: an allowed origin gets CORS headers, on problems too, and may read the exposed headers (a page cannot set the Origin header)',
    'cors: a preflight succeeds without a token and can be cached (a page cannot set the Origin header)',
    'cors: other origins get no Access-Control-Allow-Origin (a page cannot set the Origin header)',
  ]);
});

test('a page cannot set the Origin header', () => {
  expect(
    new Request(target.baseUrl, { headers: { origin: 'https://host.example' } }).headers.has('origin'),
  ).toBe(false);
});
