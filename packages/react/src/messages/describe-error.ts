import { isPortalError } from '@foyer/sdk';
import type { Messages } from './messages.ts';

/**
 * Describes an error in a sentence for staff, without codes or stack traces.
 * @param error the thrown value
 * @example
 * describeError(sendInvite.error, messages)
 */
export function describeError(error: unknown, { errors }: Pick<Messages, 'errors'>): string {
  if (!isPortalError(error)) return errors.unknown;
  switch (error.kind) {
    case 'network':
      return errors.offline;
    case 'timeout':
      return errors.timeout;
    case 'aborted':
    case 'unexpected-response':
      return errors.unknown;
    case 'problem':
      break;
  }
  switch (error.code) {
    case 'unauthenticated':
      return errors.signedOut;
    case 'forbidden':
      return errors.forbidden;
    case 'not-found':
      return errors.notFound;
    case 'rate-limited':
    case 'unavailable':
    case 'idempotency-in-progress':
      return errors.busy;
    case 'cooldown':
      return errors.cooldown(Math.max(1, Math.ceil(error.retryAfterMs / 1_000)));
    case 'version-conflict':
      return errors.versionConflict;
    case 'payload-too-large':
      return errors.tooLarge;
    case 'last-owner':
    case 'validation':
    case 'conflict':
    case 'email-taken':
    case 'external-id-taken':
    case 'not-invitable':
      return errors.rejected(error.errors[0]?.detail ?? error.message);
    default:
      return errors.unknown;
  }
}
