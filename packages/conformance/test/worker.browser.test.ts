import { setupMockWorker } from '@foyer/mocks/browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describePortal, type Target } from '../src/index.ts';
import { planChecks } from '../src/plan-checks.ts';
import { createMockTarget } from './mock-target.ts';

// Nobody else answers for this origin: what gets an answer went through the worker.
const { target: whole, mockPortal } = await createMockTarget(
  'memory, behind a service worker',
  'https://worker.foyer.test',
);
const worker = setupMockWorker(mockPortal);
const target: Target = {
  ...whole,
  fetch: (input, init) => globalThis.fetch(input, init),
  allowedOrigin: { missing: 'a page cannot say that it is another origin' },
};

beforeAll(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
afterAll(async () => {
  mockPortal.close();
  await worker.stop();
});

describePortal(target, { describe, test });

test('all but three promises can be tried in a page', () => {
  const skipped = planChecks(target).filter((planned) => planned.skipped !== null);
  expect(skipped.map(({ suite, check, skipped: why }) => `${suite}: ${check.name} (${why ?? ''})`)).toEqual([
    'cors: an allowed origin is answered, refusals included, and may read what the contract names (a page cannot say that it is another origin)',
    'cors: a preflight is answered without a token, and cached (a page cannot say that it is another origin)',
    'cors: other origins get no permission (a page cannot say that it is another origin)',
  ]);
});

test('a page cannot say that it is another origin', () => {
  expect(
    new Request(target.baseUrl, { headers: { origin: 'https://host.example' } }).headers.has('origin'),
  ).toBe(false);
});
