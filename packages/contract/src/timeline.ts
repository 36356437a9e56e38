import type { DeliveryStatus, FormRef, RevokedReason } from './invitation.ts';
import type { MemberRole } from './member.ts';

/** Who did it: a staff member, the member, or the portal by itself. */
export type TimelineActor =
  | { kind: 'staff'; id: string; name: string }
  | { kind: 'member' }
  | { kind: 'portal' };

/** What an invitation was sent with. */
export interface TimelineSend {
  email: string;
  expiresAt: string;
  /** True when the portal sent it by itself. */
  automatic: boolean;
}

/** What can have happened to a member; each kind with what belongs to it. */
export type TimelineEntryType =
  | { type: 'added'; role: MemberRole }
  /** Told of access to one more client; they sign in already. */
  | { type: 'notified'; email: string }
  | ({ type: 'invited' } & TimelineSend)
  | ({ type: 'resent' } & TimelineSend)
  | { type: 'reminded'; email: string }
  | { type: 'delivery'; status: Exclude<DeliveryStatus, 'queued'>; reason: string | null }
  | { type: 'revoked'; reason: RevokedReason }
  | { type: 'address-changed'; from: string | null; to: string | null }
  | { type: 'role-changed'; from: MemberRole; to: MemberRole }
  /** Asked for a new link from the page of a dead one. */
  | { type: 'link-requested' }
  | { type: 'activated' }
  | { type: 'signed-in' }
  /** Mail may go to the address again, which bounced or was complained of. */
  | { type: 'suppression-lifted'; email: string }
  | { type: 'disabled' }
  | { type: 'enabled' }
  | { type: 'form-requested'; form: FormRef }
  | { type: 'form-completed'; form: FormRef };

/** One line of a member's timeline. */
export type TimelineEntry = { at: string; by: TimelineActor } & TimelineEntryType;
