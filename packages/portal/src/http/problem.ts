import {
  problems,
  problemType,
  type FieldProblem,
  type ProblemCode,
  type ProblemDetails,
} from '@foyer/contract';

/** The members of a problem beyond its code. */
export interface ProblemExtras {
  detail?: string;
  errors?: FieldProblem[];
  reason?: string;
  /** Seconds; also sent as `Retry-After`. */
  retryAfter?: number;
  /** The time that the problem refers to, as RFC 3339. */
  at?: string | undefined;
  /** The original error, for the log. Never sent. */
  cause?: unknown;
}

/** An error that becomes an `application/problem+json` response. Thrown in a transaction, it rolls back. */
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

/** Creates the problem `validation` for one field. */
export const fieldProblem = (pointer: string, code: string, detail: string): Problem =>
  new Problem('validation', { detail, errors: [{ pointer, code, detail }] });

/** Responds with `application/problem+json` (RFC 9457). */
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
