import type { FieldProblem, ProblemCode, ProblemDetails } from '@foyer/contract';

/**
 * What went wrong with a call.
 * `problem`: the portal answered with a problem; `network`: no answer came; `timeout`: the deadline passed;
 * `aborted`: the caller's signal fired; `unexpected-response`: an answer came that is not the contract's (a proxy's page, a redirect, JSON that ends too soon).
 */
export type PortalErrorKind = 'problem' | 'network' | 'timeout' | 'aborted' | 'unexpected-response';

/** What a `PortalError` is made of. */
export interface PortalErrorDetails {
  kind: PortalErrorKind;
  message: string;
  status?: number | undefined;
  problem?: ProblemDetails | undefined;
  /** Default: the problem's. For adapters, whose backends answer with other problems. */
  code?: ProblemCode | undefined;
  /** How long to wait before another try, in milliseconds. Default 0. */
  retryAfterMs?: number | undefined;
  cause?: unknown;
}

const brand = Symbol.for('foyer.PortalError');

/**
 * The one error that the SDK throws.
 * @example
 * try { await portal.clients.create(input) } catch (error) {
 *   if (isPortalError(error, 'email-taken')) showWhoseItIs(error.errors)
 * }
 */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  readonly kind: PortalErrorKind;
  /** The HTTP status, if there was an answer. */
  readonly status: number | null;
  /** The problem's code, if the portal refused. */
  readonly code: ProblemCode | null;
  /** The whole problem, if the portal answered with one. */
  readonly problem: ProblemDetails | null;
  /** How long the portal asks to wait before another try, in milliseconds; 0 when it does not say. */
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
   * What is wrong with which field.
   * @example for (const { pointer, detail } of error.errors) console.log(pointer, detail)
   */
  get errors(): readonly FieldProblem[] {
    return this.problem?.errors ?? [];
  }
}

/**
 * Whether something thrown is the SDK's error; works across realms and across two copies of the package.
 * @param code narrows to one problem code
 * @example if (isPortalError(thrown, 'version-conflict')) console.log('Somebody was faster')
 */
export const isPortalError = (thrown: unknown, code?: ProblemCode): thrown is PortalError =>
  typeof thrown === 'object' &&
  thrown !== null &&
  brand in thrown &&
  (code === undefined || ('code' in thrown && thrown.code === code));
