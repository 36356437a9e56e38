import { Problem } from '../http/problem.ts';
import { ExternalIdTakenError } from '../store/store-errors.ts';

const details = {
  client: 'Another client of the firm has this external id',
  member: 'Another member of the firm has this external id',
};

/**
 * Creates a handler of a failed write that converts `ExternalIdTakenError` to the problem `external-id-taken` and rethrows every other error.
 * @param pointer the JSON pointer of the client or member in the request's body: '' or '/members/0'
 * @example await tx.insertClient(client).catch(externalIdProblem('client', ''))
 */
export const externalIdProblem =
  (of: 'client' | 'member', pointer: string) =>
  (thrown: unknown): never => {
    if (!(thrown instanceof ExternalIdTakenError)) throw thrown;
    const detail = details[of];
    throw new Problem('external-id-taken', {
      detail,
      errors: [{ pointer: `${pointer}/externalId`, code: 'external-id-taken', detail }],
    });
  };
