import type { Invitation } from '../invitation.ts';
import type { Policy } from '../session.ts';

/** One second in milliseconds. */
export const SECOND = 1_000;

/** One day of 86,400 seconds in milliseconds; expiry does not use calendar days. */
export const DAY = 86_400 * SECOND;

/** How long 'Invitation sent just now' is shown, in milliseconds. */
export const JUST_SENT = 60 * SECOND;

/** Formats epoch milliseconds as RFC 3339 in UTC, with milliseconds. */
export const toTimestamp = (instant: number): string => new Date(instant).toISOString();

/** Returns when a link expires, in epoch milliseconds. @param sentAt epoch milliseconds */
export const expiryOf = (sentAt: number, policy: Pick<Policy, 'activationDays'>): number =>
  sentAt + policy.activationDays * DAY;

/** Whether a link has expired: from the instant `expiresAt` on. @param now epoch milliseconds */
export const isExpired = (invitation: Pick<Invitation, 'expiresAt'>, now: number): boolean =>
  now >= Date.parse(invitation.expiresAt);

/** Whether fewer than 60 s have passed since the latest send. @param now epoch milliseconds */
export const isJustSent = (invitation: Pick<Invitation, 'sentAt'>, now: number): boolean =>
  now - Date.parse(invitation.sentAt) < JUST_SENT;

/** Returns the days until a link expires, rounded up: 1 on the last day, 0 afterwards. @param now epoch milliseconds */
export const daysLeft = (invitation: Pick<Invitation, 'expiresAt'>, now: number): number =>
  Math.max(0, Math.ceil((Date.parse(invitation.expiresAt) - now) / DAY));

/** Returns when another send is accepted, in epoch milliseconds. */
export const cooldownEnd = (
  invitation: Pick<Invitation, 'sentAt'>,
  policy: Pick<Policy, 'resendCooldownSeconds'>,
): number => Date.parse(invitation.sentAt) + policy.resendCooldownSeconds * SECOND;
