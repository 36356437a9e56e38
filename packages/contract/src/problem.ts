/** Every problem that a portal can return, with its HTTP status. The list is closed. */
export const problems = {
  validation: { status: 422, title: 'The request is not valid' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'You do not have permission' },
  'not-found': { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'The request conflicts with the current state' },
  'version-conflict': { status: 412, title: 'It was changed in the meantime' },
  'email-taken': { status: 409, title: 'Another owner signs in with this address' },
  'external-id-taken': { status: 409, title: 'The external id is in use' },
  'not-invitable': { status: 409, title: 'This member cannot be invited now' },
  cooldown: { status: 409, title: 'An invitation was sent just now' },
  'invitation-expired': { status: 410, title: 'The link has expired' },
  'invitation-used': { status: 410, title: 'The link has been used' },
  'invitation-revoked': { status: 410, title: 'The invitation was withdrawn' },
  'invitation-replaced': { status: 410, title: 'A newer e-mail was sent' },
  'password-weak': { status: 422, title: 'The password is too weak' },
  'last-owner': { status: 409, title: 'The last owner cannot be removed' },
  'idempotency-key-missing': { status: 400, title: 'An Idempotency-Key is required' },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key belongs to another request' },
  'idempotency-in-progress': { status: 409, title: 'The same request is still in progress' },
  'selection-expired': { status: 410, title: 'The selection is too old' },
  'preflight-expired': { status: 410, title: 'The preflight is too old' },
  'preflight-changed': { status: 409, title: 'A member that was not shown would get mail' },
  'bulk-limit': { status: 422, title: 'Too many recipients' },
  'payload-too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'Send application/json' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Not available now' },
  internal: { status: 500, title: 'Internal error' },
} as const satisfies Record<string, { status: number; title: string }>;

/** A problem code. */
export type ProblemCode = keyof typeof problems;

/** An invalid field of the request body, located by a JSON pointer (RFC 6901). */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

/** The body of every 4xx and 5xx response (RFC 9457, `application/problem+json`). */
export interface ProblemDetails {
  /** `https://foyer.dev/problems/<code>`; an identifier, not a page. */
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail: string;
  errors: FieldProblem[];
  requestId: string;
  /** The reason code of a rule, for problems with several reasons (`not-invitable`, `conflict`). */
  reason?: string;
  /** Seconds until another attempt may succeed. */
  retryAfter?: number;
  /** When the link expired, was used, or was replaced by a newer mail. */
  at?: string;
}

/** Returns the URI that identifies a problem. */
export const problemType = (code: ProblemCode): string => `https://foyer.dev/problems/${code}`;
