/** Every problem a portal can answer with, and its HTTP status. The list is closed. */
export const problems = {
  validation: { status: 422, title: 'The request is not valid' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'You may not do this' },
  'not-found': { status: 404, title: 'There is no such thing' },
  conflict: { status: 409, title: 'This contradicts what is there' },
  'version-conflict': { status: 412, title: 'Somebody changed it meanwhile' },
  'email-taken': { status: 409, title: 'Another owner signs in with this address' },
  'not-invitable': { status: 409, title: 'This member cannot be invited now' },
  cooldown: { status: 409, title: 'An invitation was sent just now' },
  'invitation-expired': { status: 410, title: 'The link has expired' },
  'invitation-used': { status: 410, title: 'The link has been used' },
  'invitation-revoked': { status: 410, title: 'The invitation was withdrawn' },
  'invitation-replaced': { status: 410, title: 'A newer e-mail was sent' },
  'password-weak': { status: 422, title: 'The password is too weak' },
  'last-owner': { status: 409, title: 'The last owner stays' },
  'idempotency-key-missing': { status: 400, title: 'An Idempotency-Key is required' },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key belongs to another request' },
  'idempotency-in-progress': { status: 409, title: 'The same request is under way' },
  'selection-expired': { status: 410, title: 'The selection is too old' },
  'bulk-limit': { status: 422, title: 'Too many recipients' },
  'payload-too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'Send application/json' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Not available now' },
  internal: { status: 500, title: 'Something went wrong here' },
} as const satisfies Record<string, { status: number; title: string }>;

/** A code from the closed list. */
export type ProblemCode = keyof typeof problems;

/** One thing wrong with one field, located by a JSON pointer (RFC 6901) into the body. */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

/** The body of every 4xx and 5xx answer (RFC 9457, `application/problem+json`). */
export interface ProblemDetails {
  /** `https://foyer.dev/problems/<code>`; a name, not a page to fetch. */
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail: string;
  errors: FieldProblem[];
  requestId: string;
  /** Why, where one code has several reasons (`not-invitable`, `conflict`). */
  reason?: string;
  /** Seconds until it is worth trying again. */
  retryAfter?: number;
  /** The moment the problem speaks of: expired at, newer mail sent at, used at. */
  at?: string;
}

/** The URI that names a problem. */
export const problemType = (code: ProblemCode): string => `https://foyer.dev/problems/${code}`;
