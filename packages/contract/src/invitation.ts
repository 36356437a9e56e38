import type { StaffRef } from './staff.ts';

/** The state of an invitation. Expiry is not a state: it follows from `expiresAt`. */
export type InvitationState = 'open' | 'accepted' | 'revoked';

/** The state of the invitation's mail. */
export type DeliveryStatus = 'queued' | 'sent' | 'delivered' | 'deferred' | 'bounced' | 'blocked';

/** The latest known state of the mail. */
export interface Delivery {
  status: DeliveryStatus;
  at: string;
  /** Why the mail is deferred, bounced or blocked, as text for staff. */
  reason: string | null;
  /** Set while it is unknown whether the mail was sent (policy `hold`): it is not retried, but staff may send again. */
  unknownOutcome?: true;
}

/** Why an invitation was revoked. */
export type RevokedReason = 'by-staff' | 'address-changed';

/** An invitation of a member. Resends keep its id. */
export interface Invitation {
  /** `iv_…` */
  id: string;
  memberId: string;
  status: InvitationState;
  /** When the portal accepted the latest send; the expiry is counted from it. */
  sentAt: string;
  /** `sentAt` + `policy.activationDays`; from this instant on the link is expired. */
  expiresAt: string;
  /** The number of sends. Each creates a new link and invalidates the earlier ones. */
  sendCount: number;
  sentBy: StaffRef;
  form: FormRef | null;
  message: string | null;
  /** True if the portal sent it automatically (`policy.autoInviteRoles`). */
  automatic: boolean;
  revokedAt: string | null;
  revokedReason: RevokedReason | null;
  delivery: Delivery;
  nextReminderAt: string | null;
}

/** A reference to a digital form. */
export interface FormRef {
  /** `fm_…` */
  id: string;
  name: string;
}

/** A digital form that can be attached to an invitation. */
export interface Form extends FormRef {
  description: string;
}
