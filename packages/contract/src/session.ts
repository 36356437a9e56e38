import type { MemberRole } from './member.ts';
import type { Staff } from './staff.ts';

/** A permission of a staff member. Unknown permissions are ignored, so a host may have more. */
export type Permission =
  | 'clients.write'
  | 'clients.import'
  | 'clients.export'
  | 'invitations.send'
  | 'invitations.revoke'
  | 'members.disable'
  | 'staff.assign'
  | 'plan.change';

/** The signed-in staff member. */
export interface Viewer extends Staff {
  permissions: Permission[];
}

/** The firm's settings for invitations. */
export interface Policy {
  /**
   * How long a link is valid, in days of 86,400 s.
   * @default 30
   */
  activationDays: number;
  /**
   * The minimum time between two sends to a member, in seconds.
   * @default 60
   */
  resendCooldownSeconds: number;
  /**
   * The roles that are invited as soon as a member is added.
   * @default ['guest']
   */
  autoInviteRoles: MemberRole[];
  /**
   * The days after a send on which a reminder is sent.
   * @default []
   */
  reminderDays: number[];
  /**
   * The maximum number of recipients of a bulk send.
   * @default 50_000
   */
  bulkLimit: number;
  /**
   * The minimum length of a password in characters; at least 8. The default follows NIST SP 800-63B-4.
   * @default 15
   */
  passwordMinLength: number;
  /**
   * What a member's request for a new link does: `ask-firm` notifies the staff member who sent the invitation, `send` sends a new mail at once.
   * @default 'ask-firm'
   */
  linkRenewal: 'ask-firm' | 'send';
  /** The URL to which a member is sent after activation; null shows the portal's own page. */
  afterActivationUrl: string | null;
}

/** The firm that the viewer works for. */
export interface Firm {
  id: string;
  name: string;
  /** The IANA time zone in which dates are shown. */
  timeZone: string;
  /** BCP 47 tag. */
  locale: string;
}

/** The signed-in viewer, their firm, its policy and the server's time. */
export interface Session {
  viewer: Viewer;
  firm: Firm;
  policy: Policy;
  serverTime: string;
}
