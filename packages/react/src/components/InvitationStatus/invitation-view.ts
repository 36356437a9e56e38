/** Where a member stands; the same words as the portal's rule. */
export type InvitationStatusName =
  | 'no-email'
  | 'not-invited'
  | 'queued'
  | 'waiting'
  | 'undeliverable'
  | 'expired'
  | 'revoked'
  | 'active'
  | 'disabled';

/** A member's status with the facts that its words need; times are RFC 3339. */
export interface InvitationView {
  status: InvitationStatusName;
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
