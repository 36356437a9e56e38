import {
  RESPONSE_LIMITS,
  problems,
  problemType,
  type ProblemCode,
  type ProblemDetails,
} from '@foyer/contract';
import { problem } from '@foyer/contract/schemas';
import * as z from 'zod/mini';

/** A promise of the contract that was not kept. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}

/** Fails unless both say the same in JSON; `what` names it for the report. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new NotKept(`${what}: is ${is}, should be ${should}`);
}

/** Fails unless the condition holds. */
export function holds(condition: boolean, what: string): void {
  if (!condition) throw new NotKept(what);
}

/** The value, which must be there. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new NotKept(`${what} is missing`);
  return value;
}

/** Fails unless the value has the contract's shape. */
export function shaped<T>(schema: z.ZodMiniType<T>, value: unknown, what: string): T {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `/${issue.path.join('/')}: ${issue.message}`);
  throw new NotKept(`${what} does not have the contract's shape: ${faults.join('; ')}`);
}

/** Fails where a string or a list of an answer is longer than any may be. */
export function bounded(value: unknown, what: string): void {
  if (typeof value === 'string')
    return holds(
      value.length <= RESPONSE_LIMITS.text,
      `${what}: a string of ${value.length} characters, at most ${RESPONSE_LIMITS.text}`,
    );
  if (Array.isArray(value))
    holds(
      value.length <= RESPONSE_LIMITS.items,
      `${what}: a list of ${value.length} items, at most ${RESPONSE_LIMITS.items}`,
    );
  if (typeof value === 'object' && value !== null)
    for (const inside of Object.values(value)) bounded(inside, what);
}

/** Fails unless the answer is this problem, in every respect that RFC 9457 and the contract name. */
export async function isProblem(response: Response, code: ProblemCode): Promise<ProblemDetails> {
  const text = await response.text();
  same(
    response.headers.get('content-type')?.split(';')[0],
    'application/problem+json',
    `content type of ${response.status} ${text.slice(0, 200)}`,
  );
  const body = shaped(problem, JSON.parse(text), `problem ${text}`);
  same(
    { code: body.code, status: response.status, type: body.type },
    { code, status: problems[code].status, type: problemType(code) },
    'problem',
  );
  same(body.status, response.status, 'status in the body');
  // RFC 9110, 10.2.3: whoever is told to wait in the body is told so where proxies and clients look.
  same(
    response.headers.get('retry-after'),
    body.retryAfter === undefined ? null : String(Math.ceil(body.retryAfter)),
    'Retry-After',
  );
  holds(!/\bat .+:\d+:\d+|select |insert /i.test(text), `a problem shows nothing of the inside: ${text}`);
  return body;
}
