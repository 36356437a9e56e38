import {
  RESPONSE_LIMITS,
  problems,
  problemType,
  type ProblemCode,
  type ProblemDetails,
} from '@foyer/contract';
import { problem } from '@foyer/contract/schemas';
import * as z from 'zod/mini';

/** Thrown when a check fails. */
export class CheckFailedError extends Error {
  override readonly name = 'NotKept';
}

/** Fails unless both serialize to the same JSON. @param what names the value in the report */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [actualJson, expectedJson] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (actualJson !== expectedJson)
    throw new CheckFailedError(`${what}: expected ${expectedJson}, received ${actualJson}`);
}

/** Fails unless the condition is true. @param what describes the condition in the report */
export function holds(condition: boolean, what: string): void {
  if (!condition) throw new CheckFailedError(what);
}

/** Fails if the value is null or undefined, else returns it. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new CheckFailedError(`${what} is missing`);
  return value;
}

/** Fails unless the value matches the schema, else returns it. */
export function shaped<T>(schema: z.ZodMiniType<T>, value: unknown, what: string): T {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => `/${issue.path.join('/')}: ${issue.message}`);
  throw new CheckFailedError(`${what} does not match the contract's schema: ${issues.join('; ')}`);
}

/** Fails if a string or a list in the value exceeds the contract's limits. */
export function withinLimits(value: unknown, what: string): void {
  if (typeof value === 'string')
    return holds(
      value.length <= RESPONSE_LIMITS.text,
      `${what}: a string has ${value.length} characters, the limit is ${RESPONSE_LIMITS.text}`,
    );
  if (Array.isArray(value))
    holds(
      value.length <= RESPONSE_LIMITS.items,
      `${what}: a list has ${value.length} items, the limit is ${RESPONSE_LIMITS.items}`,
    );
  if (typeof value === 'object' && value !== null)
    for (const inside of Object.values(value)) withinLimits(inside, what);
}

/** Fails unless the response is this problem, in the form that RFC 9457 and the contract require. @returns the problem */
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
  // Proxies and HTTP clients read the header (RFC 9110, section 10.2.3), not the body.
  same(
    response.headers.get('retry-after'),
    body.retryAfter === undefined ? null : String(Math.ceil(body.retryAfter)),
    'Retry-After',
  );
  holds(!/\bat .+:\d+:\d+|select |insert /i.test(text), `a problem contains no stack trace or SQL: ${text}`);
  return body;
}
