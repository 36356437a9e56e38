import type { MemberRole } from './member.ts';
import type { Staff } from './staff.ts';

/** What a viewer may do. A host may know more of them; unknown ones are ignored. */
export type Permission =
  | 'clients.write'
  | 'clients.import'
  | 'clients.export'
  | 'invitations.send'
  | 'invitations.revoke'
  | 'members.disable'
  | 'staff.assign'
  | 'plan.change';

/** The staff member now signed in. */
export interface Viewer extends Staff {
  permissions: Permission[];
}

/** The firm's settings for invitations. */
export interface Policy {
  /** How long a link works, in days of 86,400 s. Default 30 (the article). */
  activationDays: number;
  /** How long after a send the next one is refused, in seconds. Default 60. */
  resendCooldownSeconds: number;
  /** Roles invited as soon as they are added. Default `['guest']` (the article). */
  autoInviteRoles: MemberRole[];
  /** Days after a send on which a reminder leaves. Default none. */
  reminderDays: number[];
  /** The most recipients of one bulk send. Default 50,000. */
  bulkLimit: number;
  /** Fewest characters of a password. Default 15 (NIST SP 800-63B-4), 8 at the least. */
  passwordMinLength: number;
  /** What a member's request for a new link does: `ask-firm` mails the staff who sent it, `send` sends one at once. Default `ask-firm`. */
  linkRenewal: 'ask-firm' | 'send';
  /** Where the member lands after activation; `null` shows the portal's own page. */
  afterActivationUrl: string | null;
}

/** The firm that the viewer works for. */
export interface Firm {
  id: string;
  name: string;
  /** IANA zone in which dates are shown. */
  timeZone: string;
  /** BCP 47 tag. */
  locale: string;
}

/** Who looks, at which firm, under which policy, and what time it is there. */
export interface Session {
  viewer: Viewer;
  firm: Firm;
  policy: Policy;
  serverTime: string;
}
