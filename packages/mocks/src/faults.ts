import {
  API_PREFIX,
  endpoints,
  problems,
  problemType,
  type OperationId,
  type ProblemCode,
} from '@foyer/contract';

/** How an operation fails until the fault is taken back. */
export type Fault =
  /** The portal refuses, with this code; `retryAfter` in seconds goes along as a header. */
  | { kind: 'problem'; code: ProblemCode; retryAfter?: number }
  /** Nobody answers: `fetch` rejects. */
  | { kind: 'offline' }
  /** The answer never comes; only an abort ends the call. */
  | { kind: 'hang' }
  /** The answer comes, so many milliseconds later. */
  | { kind: 'slow'; ms: number }
  /** Of each operation every other call answers `unavailable`, the first one too: who tries again gets through. */
  | { kind: 'flaky' };

/** One operation, or all of them. */
export type FaultyOperation = OperationId | '*';

/** Faults by operation, in front of a portal. */
export interface Faults {
  /** @returns takes the fault back */
  set(operation: FaultyOperation, fault: Fault): () => void;
  /** The failing answer, or null when the request may pass. */
  intercept(request: Request): Promise<Response | null>;
  /** Those set just now. */
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

/** @param call which call of the operation it is, counted from 1 */
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
