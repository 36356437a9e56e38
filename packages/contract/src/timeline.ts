import type { DeliveryStatus, FormRef, RevokedReason } from './invitation.ts';
import type { MemberRole } from './member.ts';

/** Who caused an entry: a staff member, the member, or the portal automatically. */
export type TimelineActor =
  | { kind: 'staff'; id: string; name: string }
  | { kind: 'member' }
  | { kind: 'portal' };

/** The details of a send. */
export interface TimelineSend {
  email: string;
  expiresAt: string;
  /** True if the portal sent it automatically. */
  automatic: boolean;
}

/** The type of an entry, with its details. */
export type TimelineEntryType =
  | { type: 'added'; role: MemberRole }
  /** A member with an active account was notified of access to another client. */
  | { type: 'notified'; email: string }
  | ({ type: 'invited' } & TimelineSend)
  | ({ type: 'resent' } & TimelineSend)
  | { type: 'reminded'; email: string }
  | { type: 'delivery'; status: Exclude<DeliveryStatus, 'queued'>; reason: string | null }
  | { type: 'revoked'; reason: RevokedReason }
  | { type: 'address-changed'; from: string | null; to: string | null }
  | { type: 'role-changed'; from: MemberRole; to: MemberRole }
  /** The member requested a new link from the page of an expired one. */
  | { type: 'link-requested' }
  | { type: 'activated' }
  | { type: 'signed-in' }
  /** Staff allowed mail to the address again after a bounce or a spam complaint. */
  | { type: 'suppression-lifted'; email: string }
  | { type: 'disabled' }
  | { type: 'enabled' }
  | { type: 'form-requested'; form: FormRef }
  | { type: 'form-completed'; form: FormRef };

/** An entry of a member's timeline. */
export type TimelineEntry = { at: string; by: TimelineActor } & TimelineEntryType;
