import { isPortalError, type AcceptResult, type Activation } from '@foyer/sdk';

/** Why a link cannot be used. */
export type LinkUnusableReason = 'expired' | 'replaced' | 'used' | 'revoked' | 'unknown';

/** What failed although the link may be fine. */
export type ActivationError =
  | { code: 'rate-limited'; minutes: number }
  | { code: 'offline' }
  | { code: 'unexpected' };

/** The step that a member has reached with the link of an invitation. */
export type ActivationLink =
  | { step: 'loading' }
  | { step: 'form'; activation: Activation }
  | { step: 'done'; activation: Activation; accepted: AcceptResult }
  | { step: 'unusable'; reason: LinkUnusableReason }
  /** A new link was requested. The response is the same for every link, so that it reveals nothing about an account. */
  | { step: 'renewal-requested' }
  | { step: 'failed'; error: ActivationError };

/** Maps an error to the step that it leads to. */
export function toLinkState(error: unknown): Extract<ActivationLink, { step: 'unusable' | 'failed' }> {
  if (!isPortalError(error)) return { step: 'failed', error: { code: 'unexpected' } };
  switch (error.code) {
    case 'invitation-expired':
      return { step: 'unusable', reason: 'expired' };
    case 'invitation-replaced':
      return { step: 'unusable', reason: 'replaced' };
    case 'invitation-used':
      return { step: 'unusable', reason: 'used' };
    case 'invitation-revoked':
      return { step: 'unusable', reason: 'revoked' };
    case 'not-found':
      return { step: 'unusable', reason: 'unknown' };
    case 'rate-limited': {
      // `retryAfterMs` is capped at a minute; the problem has the full time.
      const seconds = error.problem?.retryAfter ?? error.retryAfterMs / 1_000;
      return {
        step: 'failed',
        error: { code: 'rate-limited', minutes: Math.max(1, Math.ceil(seconds / 60)) },
      };
    }
    default:
      return {
        step: 'failed',
        error: { code: error.kind === 'network' || error.kind === 'timeout' ? 'offline' : 'unexpected' },
      };
  }
}
