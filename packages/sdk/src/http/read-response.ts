import type { OperationId, Operations, ProblemDetails } from '@foyer/contract';
import { PortalError } from '../errors.ts';
import { retryAfterOf } from './retry-timing.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// What a proxy in between answers is no problem of the contract, whatever its media type says.
const isProblem = (value: unknown): value is ProblemDetails =>
  isObject(value) &&
  typeof value['code'] === 'string' &&
  typeof value['status'] === 'number' &&
  Array.isArray(value['errors']);

// One field by which an answer is known: enough to tell somebody else's JSON, too little to be a schema.
const MARKS: { readonly [Id in OperationId]?: Extract<keyof Operations[Id]['result'], string> } = {
  'session.get': 'viewer',
  'clients.list': 'items',
  'clients.get': 'members',
  'clients.create': 'members',
  'clients.update': 'members',
  'members.add': 'client',
  'members.update': 'client',
  'members.remove': 'members',
  'members.disable': 'client',
  'members.enable': 'client',
  'members.liftSuppression': 'client',
  'members.timeline': 'items',
  'invitations.send': 'client',
  'invitations.preview': 'subject',
  'invitations.test': 'email',
  'invitations.revoke': 'client',
  'clients.import': 'added',
  'bulkSends.preflight': 'selectionToken',
  'bulkSends.start': 'pending',
  'bulkSends.get': 'pending',
  'bulkSends.outcomes': 'items',
  'bulkSends.cancel': 'pending',
  'bulkSends.retry': 'pending',
  'bulkUpdates.apply': 'items',
  'forms.list': 'items',
  'staff.list': 'items',
};

/**
 * Reads a whole answer.
 * @throws PortalError `problem` when the portal refuses; `unexpected-answer` when it is not the contract's; `network` when it breaks off
 */
export async function readResponse(response: Response, operation: OperationId): Promise<unknown> {
  const { status, headers } = response;
  const retryAfterMs = retryAfterOf(headers);
  const unexpected = (what: string, cause?: unknown): PortalError =>
    // Redirects are not followed, and browsers hide them: they say 0.
    new PortalError({
      kind: 'unexpected-answer',
      status: status || undefined,
      retryAfterMs,
      message: `The portal answered ${status || 'a redirect'} ${what}`,
      cause,
    });
  const type = headers.get('content-type') ?? 'nothing';
  if (!/^application\/(problem\+)?json\b/i.test(type)) {
    // Nobody waits for a proxy to take note.
    response.body?.cancel().catch(() => undefined);
    throw unexpected(`with ${type}, not with JSON`);
  }
  const text = await response.text().catch((cause: unknown) => {
    throw new PortalError({ kind: 'network', status, message: 'The answer broke off', cause });
  });
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw unexpected('with JSON that ends too soon', cause);
  }
  if (!response.ok) {
    if (!isProblem(body)) throw unexpected('without a problem');
    throw new PortalError({
      kind: 'problem',
      status,
      problem: body,
      retryAfterMs,
      message: body.detail || body.title,
    });
  }
  const mark = MARKS[operation];
  if (isObject(body) && (mark === undefined || body[mark] != null)) return body;
  throw unexpected('with JSON of another kind');
}
