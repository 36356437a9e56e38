import type { Operations, ProblemDetails } from '@foyer/contract';
import { PortalError } from '../errors.ts';
import type { JsonOperationId } from './context.ts';
import { parseRetryAfter } from './retry-timing.ts';

/**
 * One required field of each result, to tell a result of the contract from the JSON of another server.
 * The record is total: an endpoint without a field here does not compile.
 */
const IDENTIFYING_FIELDS: {
  readonly [Id in JsonOperationId]: Extract<keyof Operations[Id]['result'], string>;
} = {
  'session.get': 'viewer',
  'clients.list': 'items',
  'clients.get': 'members',
  'clients.create': 'members',
  'clients.update': 'members',
  'clients.import': 'added',
  'members.add': 'client',
  'members.update': 'client',
  'members.remove': 'members',
  'members.disable': 'client',
  'members.enable': 'client',
  'members.liftSuppression': 'client',
  'members.timeline': 'items',
  'invitations.send': 'client',
  'invitations.preview': 'subject',
  'invitations.sendTest': 'email',
  'invitations.revoke': 'client',
  'bulkSends.preflight': 'selectionToken',
  'bulkSends.preflightMembers': 'items',
  'bulkSends.start': 'pending',
  'bulkSends.get': 'pending',
  'bulkSends.outcomes': 'items',
  'bulkSends.cancel': 'pending',
  'bulkSends.retry': 'pending',
  'bulkUpdates.apply': 'items',
  'forms.list': 'items',
  'staff.list': 'items',
  'activations.get': 'firm',
  'activations.accept': 'activatedAt',
  'activations.renew': 'received',
  'clientSessions.create': 'account',
};

/**
 * Reads the result of an operation from a JSON response.
 * @throws PortalError `problem` when the portal refuses; `unexpected-response` when the response is not the contract's;
 * `network` when the connection is lost while the body is read
 */
export async function readResponse(response: Response, operation: JsonOperationId): Promise<unknown> {
  const body = await readJson(response, 'JSON');
  if (isObject(body) && body[IDENTIFYING_FIELDS[operation]] != null) return body;
  throw unexpectedResponse(response, 'with JSON of another kind');
}

/**
 * Rejects with what a response says that is not the expected stream or file.
 * @param expected the media type that was expected
 * @throws PortalError as `readResponse` does; a successful response with JSON is `unexpected-response`, too
 */
export async function rejectResponse(response: Response, expected: string): Promise<never> {
  await readJson(response, expected);
  throw unexpectedResponse(response, `with JSON, not with ${expected}`);
}

async function readJson(response: Response, expected: string): Promise<unknown> {
  const { status, headers } = response;
  const type = headers.get('content-type') ?? 'nothing';
  if (!/^application\/(problem\+)?json\b/i.test(type)) {
    // Not awaited: the result does not matter.
    response.body?.cancel().catch(() => undefined);
    throw unexpectedResponse(response, `with ${type}, not with ${expected}`);
  }
  const text = await response.text().catch((cause: unknown) => {
    throw new PortalError({
      kind: 'network',
      status,
      message: 'The connection was lost while the response was read',
      cause,
    });
  });
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw unexpectedResponse(response, 'with truncated JSON', cause);
  }
  if (response.ok) return body;
  if (!isProblem(body)) throw unexpectedResponse(response, 'without a problem');
  throw new PortalError({
    kind: 'problem',
    status,
    problem: body,
    retryAfterMs: parseRetryAfter(headers),
    message: body.detail || body.title,
  });
}

const unexpectedResponse = ({ status, headers }: Response, what: string, cause?: unknown): PortalError =>
  new PortalError({
    kind: 'unexpected-response',
    // Redirects are not followed, and browsers hide their status: they report 0.
    status: status || undefined,
    retryAfterMs: parseRetryAfter(headers),
    message: `The portal responded ${status || 'with a redirect'} ${what}`,
    cause,
  });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// A proxy may send JSON of its own under the same media type.
const isProblem = (value: unknown): value is ProblemDetails =>
  isObject(value) &&
  typeof value['code'] === 'string' &&
  typeof value['status'] === 'number' &&
  Array.isArray(value['errors']);
