import {
  API_PREFIX,
  endpoints,
  problems,
  problemType,
  type OperationId,
  type ProblemCode,
} from '@foyer/contract';

/** How an operation fails until the fault is cleared. */
export type Fault =
  /** The portal returns this problem. `retryAfter`, in seconds, also sets the `Retry-After` header. */
  | { kind: 'problem'; code: ProblemCode; retryAfter?: number }
  /** The network is down: `fetch` rejects. */
  | { kind: 'offline' }
  /** The request stays pending until it is aborted. */
  | { kind: 'hang' }
  /** The request takes `ms` milliseconds longer. */
  | { kind: 'slow'; ms: number }
  /** Every other call of an operation, starting with the first, returns `unavailable`: a retry succeeds. */
  | { kind: 'flaky' };

/** The id of an operation, or `'*'` for every operation. */
export type FaultyOperation = OperationId | '*';

/** Active faults by operation. A fault of one operation takes precedence over that of `'*'`. */
export interface Faults {
  /** @returns a function that clears the fault, unless it was replaced since */
  set(operation: FaultyOperation, fault: Fault): () => void;
  /** Applies the fault of the request's operation. @returns the failing response, or null when the portal should handle the request */
  intercept(request: Request): Promise<Response | null>;
  /** The active faults. */
  list(): [operation: FaultyOperation, fault: Fault][];
}

export function createFaults(): Faults {
  const faults = new Map<FaultyOperation, Fault>();
  const calls = new Map<FaultyOperation, number>();
  return {
    set(operation, fault) {
      faults.set(operation, fault);
      return () => {
        if (faults.get(operation) === fault) faults.delete(operation);
      };
    },
    async intercept(request) {
      const operation = operationOf(request);
      const fault = (operation && faults.get(operation)) ?? faults.get('*');
      if (operation === null || fault === undefined) return null;
      calls.set(operation, (calls.get(operation) ?? 0) + 1);
      return applyFault(fault, request.signal, calls.get(operation) ?? 0);
    },
    list: () => [...faults],
  };
}

function operationOf(request: Request): OperationId | null {
  const { pathname } = new URL(request.url);
  return (
    operations.find(({ method, pattern }) => request.method === method && pattern.test(pathname))?.id ?? null
  );
}

const isOperation = (key: string): key is OperationId => Object.hasOwn(endpoints, key);
const operations = Object.keys(endpoints)
  .filter(isOperation)
  .map((id) => ({
    id,
    method: endpoints[id].method,
    pattern: new RegExp(`${API_PREFIX}${endpoints[id].path.replaceAll(/:\w+/g, '[^/]+')}$`),
  }));

/** @param call number of the call to its operation, from 1 */
async function applyFault(fault: Fault, signal: AbortSignal, call: number): Promise<Response | null> {
  switch (fault.kind) {
    case 'offline':
      throw new TypeError('Failed to fetch');
    case 'hang':
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(createAbortError())));
    case 'slow':
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => resolve(null), fault.ms);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          reject(createAbortError());
        });
      });
    case 'flaky':
      return call % 2 === 1 ? toProblemResponse('unavailable') : null;
    case 'problem':
      return toProblemResponse(fault.code, fault.retryAfter);
  }
}

const createAbortError = (): DOMException => new DOMException('Aborted', 'AbortError');

function toProblemResponse(code: ProblemCode, retryAfter?: number): Response {
  const { status, title } = problems[code];
  const wait = retryAfter === undefined ? {} : { retryAfter };
  const body = {
    type: problemType(code),
    title,
    status,
    code,
    detail: title,
    errors: [],
    requestId: 'rq_fault',
    ...wait,
  };
  const headers = {
    'content-type': 'application/problem+json',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  };
  return new Response(JSON.stringify(body), { status, headers });
}
