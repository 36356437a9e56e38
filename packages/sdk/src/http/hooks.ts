import { endpoints, type Route, type OperationId, type ProblemCode } from '@foyer/contract';
import type { PortalErrorKind } from '../errors.ts';

/** Which request a hook is told of. Never its token; of its address only the pattern, since a member's link is an address. */
export interface RequestInfo {
  operation: OperationId;
  method: Route['method'];
  /** `/clients/:clientId`, below `/v1`. */
  path: string;
  /** 1 at first, then 2 and 3. The replay after a 401 keeps the number. */
  attempt: number;
}

/** What `onRequest` is told. */
export interface OnRequestInfo extends RequestInfo {
  /** Empty; what you set goes with the request, unless the client sets the same name itself. */
  headers: Headers;
}

/** What `onResponse` is told. */
export interface OnResponseInfo extends RequestInfo {
  status: number;
  /** From the request to the answer's headers, in milliseconds. */
  durationMs: number;
}

/** What `onRetry` is told. */
export interface OnRetryInfo extends RequestInfo {
  /** What went wrong with this attempt. */
  kind: PortalErrorKind;
  status: number | null;
  code: ProblemCode | null;
  /** The wait before the next attempt, in milliseconds. */
  delayMs: number;
}

/** Onlookers of the requests. They are not waited for; what they throw is dropped. */
export interface PortalHooks {
  /**
   * Before a request leaves.
   * @example createPortalClient({ baseUrl, onRequest: ({ headers }) => headers.set('traceparent', currentTrace()) })
   */
  onRequest?: ((info: OnRequestInfo) => unknown) | undefined;
  /**
   * When an answer's headers are there, whatever they say.
   * @example createPortalClient({ baseUrl, onResponse: ({ operation, status, durationMs }) => console.log(operation, status, durationMs) })
   */
  onResponse?: ((info: OnResponseInfo) => unknown) | undefined;
  /**
   * When an attempt failed and another one follows.
   * @example createPortalClient({ baseUrl, onRetry: ({ operation, kind, delayMs }) => console.warn(operation, kind, delayMs) })
   */
  onRetry?: ((info: OnRetryInfo) => unknown) | undefined;
}

/** Tells an onlooker; neither its throw nor its rejection is anybody's concern. */
export function notifyHook<Info>(hook: ((info: Info) => unknown) | undefined, info: Info): void {
  (async () => hook?.(info))().catch(() => undefined);
}

export const requestInfo = (operation: OperationId, attempt: number): RequestInfo => {
  const { method, path } = endpoints[operation];
  return { operation, method, path, attempt };
};
