import type { ClientKind, Plan } from './client.ts';
import type { MemberStatus } from './rules/member-status.ts';

/** A filter of clients. Fields are combined with AND. */
export interface ClientFilter {
  /** Text to find in the client's name or external id, or in its members' names, addresses or external ids. Case and diacritics are ignored. */
  search?: string;
  /** Clients with a member that has one of these statuses. */
  status?: MemberStatus[];
  plan?: Plan;
  staffId?: string;
  kind?: ClientKind;
  /**
   * True: only hidden clients; false: only visible ones.
   * @default false
   */
  hidden?: boolean;
  /** Clients with an open invitation that expires within this number of days. */
  expiresWithinDays?: number;
}
