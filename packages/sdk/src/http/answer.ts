import type { ProblemDetails } from '@foyer/contract';
import { PortalError } from '../errors.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

// What a proxy in between answers is no problem of the contract, whatever its media type says.
const isProblem = (value: unknown): value is ProblemDetails =>
  isObject(value) && typeof value['code'] === 'string' && typeof value['status'] === 'number' && Array.isArray(value['errors']);

/**
 * Reads a whole answer.
 * @throws PortalError `problem` when the portal refuses; `unexpected-answer` when it is not the contract's
 */
export async function readAnswer(response: Response): Promise<unknown> {
  const { status } = response;
  const unexpected = (message: string, cause?: unknown): PortalError => new PortalError({ kind: 'unexpected-answer', status, message, cause });
  const type = response.headers.get('content-type') ?? 'nothing';
  if (!/^application\/(problem\+)?json\b/i.test(type)) {
    await response.body?.cancel();
    throw unexpected(`The portal answered ${status} with ${type}, not with JSON`);
  }
  const text = await response.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw unexpected(`The portal answered ${status} with JSON that ends too soon`, cause);
  }
  if (response.ok) {
    if (isObject(body)) return body;
    throw unexpected(`The portal answered ${status} with JSON that is no object`);
  }
  if (!isProblem(body)) throw unexpected(`The portal answered ${status} without a problem`);
  throw new PortalError({ kind: 'problem', status, problem: body, message: body.detail || body.title });
}
