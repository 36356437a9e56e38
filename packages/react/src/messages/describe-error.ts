import { isPortalError } from '@foyer/sdk';
import type { Messages } from './messages.ts';

/**
 * What went wrong, in a sentence for staff; never a stack, never a code.
 * @param error whatever was thrown
 * @example
 * describeError(sendInvite.error, messages)
 */
export function describeError(error: unknown, { failed }: Pick<Messages, 'failed'>): string {
  if (!isPortalError(error)) return failed.unknown;
  switch (error.kind) {
    case 'network':
      return failed.offline;
    case 'timeout':
      return failed.timeout;
    case 'aborted':
    case 'unexpected-response':
      return failed.unknown;
    case 'problem':
      break;
  }
  switch (error.code) {
    case 'unauthenticated':
      return failed.signedOut;
    case 'forbidden':
      return failed.forbidden;
    case 'not-found':
      return failed.notFound;
    case 'rate-limited':
    case 'unavailable':
    case 'idempotency-in-progress':
      return failed.busy;
    case 'cooldown':
      return failed.tooSoon(Math.max(1, Math.ceil(error.retryAfterMs / 1_000)));
    case 'version-conflict':
      return failed.changedMeanwhile;
    case 'payload-too-large':
      return failed.tooLarge;
    case 'last-owner':
    case 'validation':
    case 'conflict':
    case 'email-taken':
    case 'not-invitable':
      return failed.refused(error.errors[0]?.detail ?? error.message);
    default:
      return failed.unknown;
  }
}
