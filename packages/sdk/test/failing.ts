import { isPortalError, type PortalError } from '../src/index.ts';

/** Returns the PortalError that `work` rejects with; fails the test if it resolves or rejects with another error. */
export async function failure(work: Promise<unknown>): Promise<PortalError> {
  try {
    await work;
  } catch (thrown) {
    if (isPortalError(thrown)) return thrown;
    throw thrown;
  }
  throw new Error('It did not fail');
}
