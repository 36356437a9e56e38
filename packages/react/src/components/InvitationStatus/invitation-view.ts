import type { MemberStatus } from '@foyer/sdk/rules';
import type { StatusDotName, Tone } from '../../icons/index.ts';
import type { DateStyle, StatusMessages } from '../../messages/index.ts';

/** A member's status and the facts that its texts need. Times are RFC 3339. */
export interface InvitationView {
  status: MemberStatus;
  sentAt?: string | null;
  expiresAt?: string | null;
  delivery?: { status: string; reason: string | null } | null;
  nextReminderAt?: string | null;
  /** The portal sent the invitation by itself. */
  automatic?: boolean;
  revokedAt?: string | null;
  revokedReason?: 'by-staff' | 'address-changed' | null;
  activatedAt?: string | null;
  lastLoginAt?: string | null;
  /** When the invitation can be sent again. Set it to show a countdown. */
  cooldownUntil?: string | null;
}

/** A status without texts: what `useInvitationStatus` returns as its state. */
export interface InvitationStatusState {
  view: InvitationView;
  tone: Tone;
  /** The shape of the dot. */
  dot: StatusDotName;
  /** The portal accepted the invitation less than a minute ago, whatever became of the e-mail since. */
  isJustSent: boolean;
  /** A reason or a deadline; `null` if there is nothing to add. */
  note: StatusNote | null;
}

/** What a status adds below its label. */
export type StatusNote = {
  tone: 'neutral' | 'caution' | 'critical';
  /** Shown in a list too: a delivery failure, a deadline within three days, or an automatic invitation. */
  isUrgent: boolean;
} & (
  | { code: 'add-email' | 'address-changed' | 'invited-automatically' | 'not-logged-in-yet' }
  | { code: 'send-returns'; seconds: number }
  | { code: 'delivery-reason'; reason: string }
  | { code: 'expires-soon'; millisecondsLeft: number }
  | { code: 'expires-on'; expiresAt: string; nextReminderAt: string | null }
);

/** A status in the language of the messages. */
export interface InvitationDescription {
  tone: Tone;
  /** The shape of the dot. */
  dot: StatusDotName;
  /** The full sentence, for a member's row. */
  label: string;
  /** A short label, for a client's row. */
  shortLabel: string;
  /** A reason or a deadline below the label. */
  note: string | null;
  noteTone: StatusNote['tone'];
  /** Shown in a list too: see `StatusNote.isUrgent`. */
  noteUrgent: boolean;
}

/** What a description depends on, besides the view. */
export interface DescribeContext extends DateStyle {
  /** Epoch milliseconds, the server's. */
  now: number;
  messages: StatusMessages;
}
