import type { Invitation } from '../invitation.ts';
import type { Policy } from '../session.ts';

/** One second in milliseconds. */
export const SECOND = 1_000;

/** One day of 86,400 seconds in milliseconds; expiry knows no calendar days. */
export const DAY = 86_400 * SECOND;

/** How long 'Invitation sent just now' stands, in milliseconds. */
export const JUST_SENT = 60 * SECOND;

/** An instant as the wire writes it: RFC 3339, UTC, milliseconds. */
export const toTimestamp = (instant: number): string => new Date(instant).toISOString();

/** The moment at which a link sent at `sentAt` (epoch ms) is dead. */
export const expiryOf = (sentAt: number, policy: Pick<Policy, 'activationDays'>): number =>
  sentAt + policy.activationDays * DAY;

/** True from `expiresAt` on: at the very moment the link is dead. */
export const isExpired = (invitation: Pick<Invitation, 'expiresAt'>, now: number): boolean =>
  now >= Date.parse(invitation.expiresAt);

/** True while fewer than 60 s have passed since the latest send. */
export const isJustSent = (invitation: Pick<Invitation, 'sentAt'>, now: number): boolean =>
  now - Date.parse(invitation.sentAt) < JUST_SENT;

/** Whole days left until the link dies, rounded up: on the last day it is 1, after it 0. */
export const daysLeft = (invitation: Pick<Invitation, 'expiresAt'>, now: number): number =>
  Math.max(0, Math.ceil((Date.parse(invitation.expiresAt) - now) / DAY));

/** When another send is accepted, in epoch ms. */
export const cooldownEnd = (
  invitation: Pick<Invitation, 'sentAt'>,
  policy: Pick<Policy, 'resendCooldownSeconds'>,
): number => Date.parse(invitation.sentAt) + policy.resendCooldownSeconds * SECOND;
