import type { Client } from '@foyer/sdk';
import type { ReactNode } from 'react';
import type { MemberRowSlots } from '../MemberRow/index.ts';
import type { UseClientGroupRowResult } from './useClientGroupRow.ts';

/** Parts of a client's row that a host can replace. */
export interface ClientGroupRowSlots {
  /** Replaces the content of the status cell. */
  status?: (client: Client, row: UseClientGroupRowResult) => ReactNode;
  /** Replaces the content of the cell of the assigned staff. */
  assignedStaff?: (client: Client, row: UseClientGroupRowResult) => ReactNode;
  /** Parts of the members' rows. */
  member?: MemberRowSlots;
}
