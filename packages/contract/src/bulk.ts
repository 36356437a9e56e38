import type { Plan } from './client.ts';
import type { ClientFilter } from './filter.ts';
import type { FormRef } from './invitation.ts';
import type { PersonName } from './member.ts';
import type { Recipients, SendRefusal } from './requests.ts';
import type { StaffRef } from './staff.ts';

/** A set of clients: given ids, at most 5,000, or all clients that match a filter except some. */
export type Selection = { clientIds: string[] } | { filter: ClientFilter; except?: string[] };

/** A selection of clients; exactly one of the fields is set. */
export interface SelectionInput {
  selection?: Selection;
  /** The token of a preflight, valid for 15 minutes. */
  selectionToken?: string;
}

/** The recipients of a bulk send at each client. */
export type BulkRecipients = Exclude<Recipients, string[]>;

/** Input of `bulkSends.preflight`. */
export interface PreflightInput extends SelectionInput {
  /** @default 'owners-not-active' */
  recipients?: BulkRecipients;
}

/** What is sent to every recipient of a bulk send. */
export interface BulkSendContent {
  formId?: string | null;
  /** A personal message of at most 500 characters, shown in the mail as a quotation. */
  message?: string | null;
}

/** A bulk send to the recipients of a preflight, or to some of them. No other member gets mail. */
export interface PreflightedBulkSendInput extends BulkSendContent {
  /** `Preflight.id`, valid for 15 minutes and for the same viewer. */
  preflightId: string;
  /**
   * The groups of recipients that get mail.
   * @default ['first', 'resend']
   */
  groups?: RecipientGroup[];
  /** Ids of members that get no mail, at most 5,000. */
  except?: string[];
}

/** A bulk send without a preflight, for programs: all members of the selection that can be invited get mail. */
export interface UncheckedBulkSendInput extends PreflightInput, BulkSendContent {
  unchecked: true;
}

/** Input of `bulkSends.start`. */
export type BulkSendInput = PreflightedBulkSendInput | UncheckedBulkSendInput;

/**
 * Why a recipient of a bulk send got no mail: a refusal of `decideSend`, or a later change.
 * - `activated-since`, `sent-since`: the member was activated or sent an invitation after the preflight
 * - `revoked`: the invitation was revoked or replaced before its mail was sent
 * - `removed`: the member was removed
 * - `cancelled`: the bulk send was cancelled
 */
export type SkipReason = SendRefusal | 'activated-since' | 'sent-since' | 'revoked' | 'removed' | 'cancelled';

/** Recipients of a bulk send: `first` were never invited, `resend` were, and their present link stops working. */
export type RecipientGroup = 'first' | 'resend';

/** A group of a preflight: recipients, or members that get no mail for the same reason. */
export type PreflightGroupId = RecipientGroup | SkipReason;

/** A member in a group of a preflight. */
export interface PreflightMember {
  memberId: string;
  clientId: string;
  name: PersonName;
  email: string | null;
  clientName: string;
}

/** The members of a preflight that are treated alike. */
export interface PreflightGroup {
  group: PreflightGroupId;
  count: number;
  /** When the latest invitation to one of them was sent; null unless the group is `resend`. */
  lastSentAt: string | null;
  /** At most five of them. */
  sample: PreflightMember[];
}

/** The result of `bulkSends.preflight`: who would get mail, and who would be skipped and why. Nothing was sent. The portal keeps it until it expires. */
export interface Preflight {
  /** `pf_…`, for `bulkSends.start`: those who are counted here get mail, or fewer of them. Each is checked again then. */
  id: string;
  /** 15 minutes later. */
  expiresAt: string;
  /** How many clients are in the selection. */
  clients: number;
  /** The number of members that would get mail: `first` and `resend`. */
  recipients: number;
  /** `first` and `resend`, then the others with the largest group first. Empty groups are left out. */
  groups: PreflightGroup[];
  /** The selection, for exports and bulk updates; valid for 15 minutes. */
  selectionToken: string;
}

/** Query of `bulkSends.preflightMembers`. */
export interface PreflightMemberQuery {
  /**
   * At most 200.
   * @default 50
   */
  limit?: number;
  after?: string;
}

/** A page of the members of a group, in the order of the preflight. Members that were removed since are left out. */
export interface PreflightMemberPage {
  items: PreflightMember[];
  /** The cursor for `after`, or null on the last page. */
  next: string | null;
}

/** A send to many clients, which the server performs in the background. */
export interface BulkSend {
  /** `bs_…` */
  id: string;
  /** `running` until every recipient has an outcome; a mail that a mail server defers counts as `pending`. */
  status: 'running' | 'done' | 'cancelled';
  /** The number of recipients: `sent` + `failed` + `skipped` + `pending`. */
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

/** The state of one recipient. */
export type OutcomeResult = 'sent' | 'failed' | 'skipped' | 'pending';

/** The outcome of a bulk send for one recipient. */
export interface Outcome {
  memberId: string;
  clientId: string;
  /** The name when the mail was made; empty if the member was removed. */
  name: PersonName;
  /** The address that the mail went to. */
  email: string | null;
  result: OutcomeResult;
  /** A `SkipReason` if skipped, the text of the mail server if failed. */
  reason: string | null;
  at: string | null;
}

/** Query of `bulkSends.outcomes`. */
export interface OutcomeQuery {
  result?: OutcomeResult;
  /**
   * At most 200.
   * @default 50
   */
  limit?: number;
  after?: string;
}

/** A page of outcomes, ordered by the creation of the clients; the order is stable. */
export interface OutcomePage {
  items: Outcome[];
  /** The cursor for `after`, or null on the last page. */
  next: string | null;
}

/** Input of `bulkUpdates.apply`: exactly one of `assignStaff`, `unassignStaff`, `plan` and `hidden` is set. */
export interface BulkUpdateInput extends SelectionInput {
  /** The id of a staff member to assign. Requires the permission `staff.assign`. */
  assignStaff?: string;
  /** The id of a staff member to unassign. Requires `staff.assign`. */
  unassignStaff?: string;
  /** Requires `plan.change`. */
  plan?: Plan;
  /** Requires `clients.write`. */
  hidden?: boolean;
}

/** The result of a bulk update for one client. */
export interface UpdateOutcome {
  clientId: string;
  result: 'changed' | 'unchanged';
}

/** The result of `bulkUpdates.apply`. */
export interface BulkUpdate {
  changed: number;
  unchanged: number;
  items: UpdateOutcome[];
}
