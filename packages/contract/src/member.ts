import type { Invitation } from './invitation.ts';

/** What a member is to the client: an owner (several owners are co-owners) or a guest. */
export type MemberRole = 'owner' | 'guest';

/** A person's name in its two parts. */
export interface PersonName {
  given: string;
  family: string;
}

/** A login. One person may reach several clients with it. */
export interface Account {
  /** `ac_…` */
  id: string;
  /** Canonical address, unique in the firm. */
  email: string;
  /** `none` until a password is set. */
  status: 'none' | 'active' | 'disabled';
  activatedAt: string | null;
  lastLoginAt: string | null;
}

/** A person with, or about to have, a login on a client. */
export interface Member {
  /** `mb_…` */
  id: string;
  clientId: string;
  role: MemberRole;
  name: PersonName;
  /** The address as it was typed; `null` until staff know it. */
  email: string | null;
  /** BCP 47 tag of the language the member reads. */
  locale: string;
  account: Account | null;
  /** The latest invitation, whatever became of it. */
  invitation: Invitation | null;
}
