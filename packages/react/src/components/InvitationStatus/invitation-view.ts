import type { MemberStatus } from '@foyer/sdk/rules';
import type { StatusDotName, Tone } from '../../icons/index.ts';
import type { DateStyle, StatusMessages } from '../../messages/index.ts';

/** A member's status with the facts that its words need; times are RFC 3339. */
export interface InvitationView {
  status: MemberStatus;
  sentAt?: string | null;
  expiresAt?: string | null;
  delivery?: { status: string; reason: string | null } | null;
  nextReminderAt?: string | null;
  /** The portal sent it by itself. */
  automatic?: boolean;
  revokedAt?: string | null;
  revokedReason?: 'by-staff' | 'address-changed' | null;
  activatedAt?: string | null;
  lastLoginAt?: string | null;
  /** When a resend is possible again; set where the countdown shall be seen. */
  cooldownUntil?: string | null;
}

/** How a status looks and what it says. */
export interface InvitationDescription {
  tone: Tone;
  dot: StatusDotName;
  /** The whole sentence, for a member's own line. */
  words: string;
  /** One or two words, for the client's line. */
  short: string;
  /** A reason or a deadline below the words. */
  note: string | null;
  noteTone: 'neutral' | 'caution' | 'critical';
  /** Worth a line in a list too: a reason, a deadline near at hand, or how an unasked invitation came about. */
  noteUrgent: boolean;
}

/** What describing depends on, besides the view. */
export interface DescribeContext extends DateStyle {
  /** Epoch milliseconds, the server's. */
  now: number;
  messages: StatusMessages;
}
