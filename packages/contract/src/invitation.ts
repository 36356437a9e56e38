import type { StaffRef } from './staff.ts';

/** What the member did. Expiry is derived from `expiresAt`, never written. */
export type InvitationState = 'open' | 'accepted' | 'revoked';

/** What happened to the mail, apart from what the member did. */
export type DeliveryStatus = 'queued' | 'sent' | 'delivered' | 'deferred' | 'bounced' | 'blocked';

/** The latest known fate of the mail. */
export interface Delivery {
  status: DeliveryStatus;
  at: string;
  /** Why it is deferred, bounced or blocked, in words for staff. */
  reason: string | null;
  /** There and true while nobody knows whether the mail left (policy `hold`): it does not go out by itself, staff may send again. */
  unknownOutcome?: true;
}

/** Why an invitation was revoked. */
export type RevokedReason = 'by-staff' | 'address-changed';

/** One invitation of one member; it keeps its id over resends. */
export interface Invitation {
  /** `iv_…` */
  id: string;
  memberId: string;
  status: InvitationState;
  /** The moment the portal accepted the latest send; it dates the expiry and the words. */
  sentAt: string;
  /** `sentAt` + `policy.activationDays`; at this very moment the link is dead. */
  expiresAt: string;
  /** How many links were made. A resend makes a new one and the old ones die. */
  sendCount: number;
  sentBy: StaffRef;
  form: FormRef | null;
  message: string | null;
  /** True when the portal sent it by itself (`policy.autoInviteRoles`). */
  automatic: boolean;
  revokedAt: string | null;
  revokedReason: RevokedReason | null;
  delivery: Delivery;
  nextReminderAt: string | null;
}

/** A digital form, as far as an invitation needs to know it. */
export interface FormRef {
  /** `fm_…` */
  id: string;
  name: string;
}

/** A digital form that can travel with an invitation. */
export interface Form extends FormRef {
  description: string;
}
