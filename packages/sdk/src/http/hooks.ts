import { endpoints, type Route, type OperationId, type ProblemCode } from '@foyer/contract';
import type { PortalErrorKind } from '../errors.ts';

/** The request that a hook is called for. It never holds the token, and of the URL only the pattern: activation links are secrets. */
export interface RequestInfo {
  /** The operation id of the contract, such as `invitations.send`. */
  operation: OperationId;
  method: Route['method'];
  /** The path pattern below `/v1`, such as `/clients/:clientId`. */
  path: string;
  /** 1 for the first attempt, then 2 and 3. The replay after a 401 keeps the number. */
  attempt: number;
}

/** The argument of `onRequest`. */
export interface OnRequestInfo extends RequestInfo {
  /** Empty at first. Headers set here are sent with the request; those that the SDK sets itself win. */
  headers: Headers;
}

/** The argument of `onResponse`. */
export interface OnResponseInfo extends RequestInfo {
  status: number;
  /** The time from the request to the response headers, in milliseconds. */
  durationMs: number;
}

/** The argument of `onRetry`. */
export interface OnRetryInfo extends RequestInfo {
  /** Why the attempt failed. */
  kind: PortalErrorKind;
  status: number | null;
  code: ProblemCode | null;
  /** The time until the next attempt, in milliseconds. */
  delayMs: number;
}

/** Request hooks, for tracing and metrics. Not awaited; exceptions are ignored. */
export interface PortalHooks {
  /**
   * Called before each request; may add headers.
   * @example createPortalClient({ baseUrl, onRequest: ({ headers }) => headers.set('traceparent', currentTrace()) })
   */
  onRequest?: ((info: OnRequestInfo) => unknown) | undefined;
  /**
   * Called when the headers of a response have arrived, whatever its status.
   * @example createPortalClient({ baseUrl, onResponse: ({ operation, status, durationMs }) => console.log(operation, status, durationMs) })
   */
  onResponse?: ((info: OnResponseInfo) => unknown) | undefined;
  /**
   * Called when an attempt failed and another one follows.
   * @example createPortalClient({ baseUrl, onRetry: ({ operation, kind, delayMs }) => console.warn(operation, kind, delayMs) })
   */
  onRetry?: ((info: OnRetryInfo) => unknown) | undefined;
}

/** Calls a hook without awaiting it; exceptions and rejections are ignored. */
export function notifyHook<Info>(hook: ((info: Info) => unknown) | undefined, info: Info): void {
  (async () => hook?.(info))().catch(() => undefined);
}

export const requestInfo = (operation: OperationId, attempt: number): RequestInfo => {
  const { method, path } = endpoints[operation];
  return { operation, method, path, attempt };
};
