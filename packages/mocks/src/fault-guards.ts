import { endpoints, problems, type ProblemCode } from '@foyer/contract';
import type { Fault, FaultyOperation } from './faults.ts';
import { isJson } from './json.ts';

/** Whether a value is the id of an operation, or `'*'`. */
export const isFaultyOperation = (value: unknown): value is FaultyOperation =>
  value === '*' || (typeof value === 'string' && Object.hasOwn(endpoints, value));
const isProblemCode = (value: unknown): value is ProblemCode =>
  typeof value === 'string' && Object.hasOwn(problems, value);
const isSeconds = (value: unknown): value is number | undefined =>
  value === undefined || (typeof value === 'number' && value >= 0);

/** Whether a value is a valid fault. */
export function isFault(value: unknown): value is Fault {
  if (!isJson(value)) return false;
  switch (value['kind']) {
    case 'offline':
    case 'hang':
    case 'flaky':
      return true;
    case 'slow':
      return typeof value['ms'] === 'number' && value['ms'] >= 0;
    case 'problem':
      return isProblemCode(value['code']) && isSeconds(value['retryAfter']);
    default:
      return false;
  }
}
