import type { Invitation } from './invitation.ts';

/** The role of a member: owner (several owners are co-owners) or guest. */
export type MemberRole = 'owner' | 'guest';

/** A person's name in its two parts. */
export interface PersonName {
  given: string;
  family: string;
}

/** A login. One account may have access to several clients. */
export interface Account {
  /** `ac_…` */
  id: string;
  /** The canonical address, unique within the firm. */
  email: string;
  /** `none` until a password is set. */
  status: 'none' | 'active' | 'disabled';
  activatedAt: string | null;
  lastLoginAt: string | null;
}

/** A person who has access to a client, or will be invited to it. */
export interface Member {
  /** `mb_…` */
  id: string;
  /** The id of the person in the host's own system, unique among the members of the firm; null if there is none. */
  externalId: string | null;
  clientId: string;
  role: MemberRole;
  name: PersonName;
  /** The address as it was typed; null if unknown. */
  email: string | null;
  /** BCP 47 tag of the language the member reads. */
  locale: string;
  account: Account | null;
  /** The latest invitation, in any state; null if the member was never invited. */
  invitation: Invitation | null;
}
