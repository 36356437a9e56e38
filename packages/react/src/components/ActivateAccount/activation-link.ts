import { isPortalError, type AcceptResult, type Activation } from '@foyer/sdk';
import type { ActivateMessages } from '../../messages/activate-messages.ts';

/** Why a link does not open. */
export type LinkUnusableReason = keyof ActivateMessages['activate']['deadLink'];

/** What went wrong without the link being to blame. */
export type ActivationError =
  | { kind: 'too-many'; minutes: number }
  | { kind: 'offline' }
  | { kind: 'trouble' };

/** How far somebody has come with the link of an invitation. */
export type ActivationLink =
  | { step: 'loading' }
  | { step: 'form'; activation: Activation }
  | { step: 'done'; activation: Activation; accepted: AcceptResult }
  | { step: 'dead'; reason: LinkUnusableReason }
  /** A new link was asked for: the same whatever the old one was. */
  | { step: 'asked' }
  | { step: 'failed'; trouble: ActivationError };

/** What is wrong with what was put in, by field; sentences. */
export interface ActivationFieldErrors {
  displayName?: string;
  password?: string;
  repeat?: string;
}

/** What an error means for the link: dead for a reason, or only troubled for now. */
export function toLinkState(error: unknown): Extract<ActivationLink, { step: 'dead' | 'failed' }> {
  if (!isPortalError(error)) return { step: 'failed', trouble: { kind: 'trouble' } };
  switch (error.code) {
    case 'invitation-expired':
      return { step: 'dead', reason: 'expired' };
    case 'invitation-replaced':
      return { step: 'dead', reason: 'replaced' };
    case 'invitation-used':
      return { step: 'dead', reason: 'used' };
    case 'invitation-revoked':
      return { step: 'dead', reason: 'revoked' };
    case 'not-found':
      return { step: 'dead', reason: 'unknown' };
    case 'rate-limited':
      // What the problem says, for a call waits a minute at most.
      return {
        step: 'failed',
        trouble: {
          kind: 'too-many',
          minutes: Math.max(1, Math.ceil((error.problem?.retryAfter ?? error.retryAfterMs / 1_000) / 60)),
        },
      };
    default:
      return {
        step: 'failed',
        trouble: { kind: error.kind === 'network' || error.kind === 'timeout' ? 'offline' : 'trouble' },
      };
  }
}

/** A trouble in words. */
export function describeActivationError(
  trouble: ActivationError,
  { activate: words }: ActivateMessages,
): { heading: string; lead: string } {
  switch (trouble.kind) {
    case 'too-many':
      return { heading: words.tooManyAttempts.heading, lead: words.tooManyAttempts.lead(trouble.minutes) };
    case 'offline':
      return words.offline;
    case 'trouble':
      return words.serverError;
  }
}
