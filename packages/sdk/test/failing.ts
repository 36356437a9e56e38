import { isPortalError, type PortalError } from '../src/index.ts';

/** The error that some work ends with; it is a failure of the test when it ends with none, or with another kind. */
export async function failure(work: Promise<unknown>): Promise<PortalError> {
  try {
    await work;
  } catch (thrown) {
    if (isPortalError(thrown)) return thrown;
    throw thrown;
  }
  throw new Error('It did not fail');
}
