import type { FormRef } from './invitation.ts';
import type { PersonName } from './member.ts';
import type { StaffRef } from './staff.ts';

/** A send to many clients, worked off by the server. */
export interface BulkSend {
  /** `bs_…` */
  id: string;
  status: 'running' | 'done' | 'cancelled';
  total: number;
  sent: number;
  failed: number;
  skipped: number;
  pending: number;
  createdAt: string;
  createdBy: StaffRef;
  form: FormRef | null;
  message: string | null;
}

/** What became of one recipient of a bulk send. */
export interface Outcome {
  memberId: string;
  clientId: string;
  name: PersonName;
  email: string | null;
  result: 'sent' | 'failed' | 'skipped' | 'pending';
  reason: string | null;
  at: string | null;
}
