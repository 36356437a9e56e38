import type { Plan } from './client.ts';
import type { ClientFilter } from './filter.ts';
import type { FormRef } from './invitation.ts';
import type { PersonName } from './member.ts';
import type { Recipients, SendRefusal } from './requests.ts';
import type { StaffRef } from './staff.ts';

/** Which clients: some by their ids, at most 5,000, or all that a filter matches but a few. */
export type Selection = { clientIds: string[] } | { filter: ClientFilter; except?: string[] };

/** A choice of clients, in one of two forms: exactly one of the fields is given. */
export interface SelectionInput {
  selection?: Selection;
  /** From a preflight, at most 15 minutes old. */
  selectionToken?: string;
}

/** Whom a bulk send is meant for at each client. */
export type BulkRecipients = Exclude<Recipients, string[]>;

/** A bulk send before it happens. */
export interface PreflightInput extends SelectionInput {
  /** Default `owners-not-active`. */
  recipients?: BulkRecipients;
}

/** What a bulk send is to do. */
export interface BulkSendInput extends PreflightInput {
  formId?: string | null;
  /** Up to 500 characters, shown in the mail as a quotation. */
  message?: string | null;
}

/**
 * Why a recipient of a bulk send got nothing: what `decideSend` says, and what happened meanwhile. `activated-since` and `sent-since`: after
 * the choice was looked at. `withdrawn`: the mail was still here when somebody withdrew or replaced it. `removed`: the member is gone.
 */
export type SkipReason =
  | SendRefusal
  | 'activated-since'
  | 'sent-since'
  | 'withdrawn'
  | 'removed'
  | 'cancelled';

/** Recipients who would get nothing for one and the same reason. */
export interface SkippedGroup {
  reason: SkipReason;
  count: number;
  /** Some of them, at most five. */
  sample: { memberId: string; clientId: string; name: PersonName; clientName: string }[];
}

/** Who would get mail, who would not and why; nothing has been sent. */
export interface Preflight {
  /** How many would get mail. */
  recipients: number;
  /** The largest group first. */
  skipped: SkippedGroup[];
  /** Names the choice for `bulkSends.start` and for an export, for 15 minutes. Who is sent to is decided anew then. */
  selectionToken: string;
}

/** A send to many clients, worked off by the server. */
export interface BulkSend {
  /** `bs_…` */
  id: string;
  /** `running` until every recipient has an outcome; a mail that a relay keeps deferring is waited for. */
  status: 'running' | 'done' | 'cancelled';
  /** How many recipients there are: `sent` + `failed` + `skipped` + `pending`. */
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

/** What became of a recipient. */
export type OutcomeResult = 'sent' | 'failed' | 'skipped' | 'pending';

/** What became of one recipient of a bulk send. */
export interface Outcome {
  memberId: string;
  clientId: string;
  /** As it was then; empty once the member was removed. */
  name: PersonName;
  /** The address that the mail went to. */
  email: string | null;
  result: OutcomeResult;
  /** A `SkipReason` when skipped, the relay's words when failed. */
  reason: string | null;
  at: string | null;
}

/** Which outcomes, a page at a time. */
export interface OutcomeQuery {
  result?: OutcomeResult;
  /** At most 200. Default 50. */
  limit?: number;
  after?: string;
}

/** A page of outcomes: the clients made first come first, and stay there. */
export interface OutcomePage {
  items: Outcome[];
  /** The cursor for `after`, or null on the last page. */
  next: string | null;
}

/** One change of many clients: exactly one of the last four. */
export interface BulkUpdateInput extends SelectionInput {
  /** Adds somebody to those who look after the clients. Needs `staff.assign`, and so does the next. */
  assignStaff?: string;
  unassignStaff?: string;
  /** Needs `plan.change`. */
  plan?: Plan;
  /** Needs `clients.write`. */
  hidden?: boolean;
}

/** What became of one client in a bulk update. */
export interface UpdateOutcome {
  clientId: string;
  result: 'changed' | 'unchanged';
}

/** What a bulk update did. */
export interface BulkUpdate {
  changed: number;
  unchanged: number;
  items: UpdateOutcome[];
}
