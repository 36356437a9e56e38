import type { ClientKind, Plan } from './client.ts';
import type { MemberStatus } from './rules/member-status.ts';

/** What the client list can be narrowed by. */
export interface ClientFilter {
  /** Words looked for in the client's name, its members' names and addresses; marks and case do not matter. */
  search?: string;
  /** Clients with any member in one of these. */
  status?: MemberStatus[];
  plan?: Plan;
  staffId?: string;
  kind?: ClientKind;
  /** Default false: hidden clients are left out. */
  hidden?: boolean;
  /** Clients with an open invitation that ends within so many days. */
  expiresWithinDays?: number;
}
