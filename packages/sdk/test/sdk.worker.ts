import { exerciseSdk } from '../../../scripts/verify/exercise-sdk.mjs';
import { createMockPortal } from '../../mocks/src/index.ts';
import * as sdk from '../src/index.ts';

/** Runs in a worker what the browser test runs in a page. */
async function work(): Promise<unknown> {
  const mockPortal = await createMockPortal();
  const inProcess: typeof sdk = {
    ...sdk,
    createPortalClient: (options) =>
      sdk.createPortalClient(options.adapter ? options : { ...options, fetch: mockPortal.fetch }),
  };
  try {
    return await exerciseSdk(inProcess, {
      baseUrl: mockPortal.origin,
      token: mockPortal.token,
      name: 'Worker',
    });
  } finally {
    mockPortal.close();
  }
}

work().then(postMessage, (error: unknown) => postMessage(String(error)));
