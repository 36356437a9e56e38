import {
  problems,
  problemType,
  type FieldProblem,
  type ProblemCode,
  type ProblemDetails,
} from '@foyer/contract';

/** What may be said beyond the code. */
export interface ProblemExtras {
  detail?: string;
  errors?: FieldProblem[];
  reason?: string;
  /** Seconds; also sent as `Retry-After`. */
  retryAfter?: number;
  /** The moment the problem speaks of. */
  at?: string | undefined;
  /** What lies behind it, for the log; never sent. */
  cause?: unknown;
}

/** A refusal on its way to the wire. Thrown anywhere below a route; it rolls back the transaction that it leaves. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  constructor(code: ProblemCode, extras: ProblemExtras = {}) {
    super(extras.detail ?? problems[code].title, { cause: extras.cause });
    this.code = code;
    this.extras = extras;
  }
}

/** A problem with one field. */
export const fieldProblem = (pointer: string, code: string, detail: string): Problem =>
  new Problem('validation', { detail, errors: [{ pointer, code, detail }] });

/** The problem as `application/problem+json` (RFC 9457). */
export function toProblemResponse({ code, extras }: Problem, requestId: string): Response {
  const { status, title } = problems[code];
  const { errors = [], detail = title, cause: _cause, ...rest } = extras;
  const body: ProblemDetails = {
    type: problemType(code),
    title,
    status,
    code,
    detail,
    errors,
    requestId,
    ...rest,
  };
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (extras.retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(extras.retryAfter)));
  if (code === 'unauthenticated') headers.set('www-authenticate', 'Bearer');
  return new Response(JSON.stringify(body), { status, headers });
}
