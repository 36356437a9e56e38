import { API_PREFIX, endpoints, problems, problemType, type OperationId, type ProblemCode } from '@foyer/contract';

/** How an operation fails until the fault is taken back. */
export type Fault =
  /** The portal refuses, with this code. */
  | { kind: 'problem'; code: ProblemCode }
  /** Nobody answers: `fetch` rejects. */
  | { kind: 'offline' }
  /** The answer never comes; only an abort ends the call. */
  | { kind: 'hang' };

/** Faults by operation, in front of a portal. */
export interface Faults {
  /** @returns takes the fault back */
  set(operation: OperationId, fault: Fault): () => void;
  /** The failing answer, or null when the request may pass. */
  answer(request: Request): Promise<Response> | null;
}

export function createFaults(): Faults {
  const faults = new Map<OperationId, Fault>();
  return {
    set(operation, fault) {
      faults.set(operation, fault);
      return () => {
        if (faults.get(operation) === fault) faults.delete(operation);
      };
    },
    answer(request) {
      for (const [operation, fault] of faults) if (isFor(request, operation)) return fail(fault, request.signal);
      return null;
    },
  };
}

function isFor(request: Request, operation: OperationId): boolean {
  const { method, path } = endpoints[operation];
  const pattern = new RegExp(`${API_PREFIX}${path.replaceAll(/:\w+/g, '[^/]+')}$`);
  return request.method === method && pattern.test(new URL(request.url).pathname);
}

function fail(fault: Fault, signal: AbortSignal): Promise<Response> {
  switch (fault.kind) {
    case 'offline':
      return Promise.reject(new TypeError('Failed to fetch'));
    case 'hang':
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError'))));
    case 'problem': {
      const { status, title } = problems[fault.code];
      const body = { type: problemType(fault.code), title, status, code: fault.code, detail: title, errors: [], requestId: 'rq_fault' };
      return Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } }));
    }
  }
}
