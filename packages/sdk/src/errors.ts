import type { FieldProblem, ProblemCode, ProblemDetails } from '@foyer/contract';

/**
 * Why a call failed.
 * - `problem`: the portal refused, with a `code`
 * - `network`: no response arrived, or the connection was lost
 * - `timeout`: the deadline passed
 * - `aborted`: the caller's signal fired
 * - `unexpected-response`: the response is not the contract's, such as the page of a proxy, a redirect or truncated JSON
 */
export type PortalErrorKind = 'problem' | 'network' | 'timeout' | 'aborted' | 'unexpected-response';

/** The constructor argument of `PortalError`. */
export interface PortalErrorDetails {
  kind: PortalErrorKind;
  message: string;
  status?: number | undefined;
  problem?: ProblemDetails | undefined;
  /**
   * For adapters whose backend has problems of its own.
   * @default the code of `problem`
   */
  code?: ProblemCode | undefined;
  /**
   * The time to wait before another attempt, in milliseconds.
   * @default 0
   */
  retryAfterMs?: number | undefined;
  cause?: unknown;
}

const brand = Symbol.for('foyer.PortalError');

/**
 * The error that every method of the SDK throws; check it with `isPortalError`.
 * @example
 * try { await portal.clients.create(input) } catch (error) {
 *   if (isPortalError(error, 'email-taken')) console.log(error.errors)
 * }
 */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  readonly kind: PortalErrorKind;
  /** The HTTP status; null without a response. */
  readonly status: number | null;
  /** The problem code, if `kind` is `problem`. */
  readonly code: ProblemCode | null;
  /** The problem document (RFC 9457), if the portal sent one. */
  readonly problem: ProblemDetails | null;
  /** The time to wait before another attempt, in milliseconds, from `Retry-After`; 0 without one. */
  readonly retryAfterMs: number;
  readonly [brand] = true;

  constructor({ kind, message, status, problem, code, retryAfterMs, cause }: PortalErrorDetails) {
    super(message, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.status = status ?? problem?.status ?? null;
    this.problem = problem ?? null;
    this.code = problem?.code ?? code ?? null;
    this.retryAfterMs = retryAfterMs ?? 0;
  }

  /**
   * The invalid fields; empty unless the problem names some.
   * @example for (const { pointer, detail } of error.errors) console.log(pointer, detail)
   */
  get errors(): readonly FieldProblem[] {
    return this.problem?.errors ?? [];
  }
}

/**
 * Whether a thrown value is a `PortalError`; works across realms and across two copies of the package, where `instanceof` fails.
 * @param code if given, the error must have this problem code
 * @example if (isPortalError(thrown, 'version-conflict')) console.log('The client was changed in the meantime')
 */
export const isPortalError = (thrown: unknown, code?: ProblemCode): thrown is PortalError =>
  typeof thrown === 'object' &&
  thrown !== null &&
  brand in thrown &&
  (code === undefined || ('code' in thrown && thrown.code === code));
