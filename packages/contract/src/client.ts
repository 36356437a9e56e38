import type { Member } from './member.ts';
import type { StaffRef } from './staff.ts';

/** One owner makes an individual, two or more make a group (the household); an entity has 0..n owners. */
export type ClientKind = 'individual' | 'group' | 'entity';

/** The client's subscription. */
export type Plan = 'starter' | 'pro';

/** What staff note down about a client before anybody is invited. Keys are the host's. */
export type PreliminaryData = Record<string, string | number | boolean | null>;

/** An entry of the client list. */
export interface Client {
  /** `cl_…` */
  id: string;
  kind: ClientKind;
  name: string;
  plan: Plan;
  assignedStaff: StaffRef[];
  members: Member[];
  preliminaryData: PreliminaryData;
  /** Hidden clients stay, but leave the list unless it asks for them. */
  hidden: boolean;
  createdAt: string;
  /** Rises by one with every change of the client or of any of its members. */
  version: number;
}
