import { expect, test } from 'vitest';
import { exerciseSdk } from '../../../scripts/verify/exercise-sdk.mjs';
import { createMockPortal } from '../../mocks/src/index.ts';
import * as sdk from '../src/index.ts';

const outcome = (name: string) => ({
  viewer: 'Nora Lindqvist',
  first: 2,
  allWalked: true,
  sent: [name],
  skipped: 0,
  refused: 'not-found',
  moved: null,
});

test('works in a page', async () => {
  const mockPortal = await createMockPortal();
  const inProcess: typeof sdk = {
    ...sdk,
    createPortalClient: (options) =>
      sdk.createPortalClient(options.adapter ? options : { ...options, fetch: mockPortal.fetch }),
  };
  expect(
    await exerciseSdk(inProcess, { baseUrl: mockPortal.origin, token: mockPortal.token, name: 'Page' }),
  ).toEqual(outcome('Page'));
  mockPortal.close();
});

test('works in a worker, without a window', async () => {
  const worker = new Worker(new URL('./sdk.worker.ts', import.meta.url), { type: 'module' });
  const message = new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data));
    worker.addEventListener('error', reject);
  });
  expect(await message).toEqual(outcome('Worker'));
  worker.terminate();
});
