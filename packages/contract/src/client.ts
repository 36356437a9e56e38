import type { Member } from './member.ts';
import type { StaffRef } from './staff.ts';

/** One owner makes an individual, two or more make a group (the household); an entity has 0..n owners. */
export type ClientKind = 'individual' | 'group' | 'entity';

/** The client's subscription. */
export type Plan = 'starter' | 'pro';

/** Data that staff record about a client before the first invitation. The host defines the keys. */
export type PreliminaryData = Record<string, string | number | boolean | null>;

/** A client of the firm, with its members. */
export interface Client {
  /** `cl_…` */
  id: string;
  /** The id of the client in the host's own system, unique among the clients of the firm; null if there is none. */
  externalId: string | null;
  kind: ClientKind;
  name: string;
  plan: Plan;
  assignedStaff: StaffRef[];
  members: Member[];
  preliminaryData: PreliminaryData;
  /** Hidden clients are not deleted, but are left out of lists unless the filter includes them. */
  hidden: boolean;
  createdAt: string;
  /** Increases by one with every change of the client or one of its members. */
  version: number;
}
