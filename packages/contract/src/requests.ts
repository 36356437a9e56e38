import type { ClientFilter } from './filter.ts';
import type { Client, ClientKind, Plan, PreliminaryData } from './client.ts';
import type { Member, MemberRole, PersonName } from './member.ts';

/** How the list may be ordered; a leading `-` turns the order round. */
export type ClientSort = 'name' | '-name' | 'lastLoginAt' | '-lastLoginAt' | 'createdAt' | '-createdAt';

/** What the list is asked for. Give `after` to iterate, `offset` for a window of a long list. */
export interface ClientQuery extends ClientFilter {
  /** Default `name`. */
  sort?: ClientSort;
  /** At most 200. Default 50. */
  limit?: number;
  after?: string;
  offset?: number;
}

/** A page of clients. */
export interface ClientPage {
  items: Client[];
  /** How many match, on all pages. */
  total: number;
  /** The cursor for `after`, or null on the last page. */
  next: string | null;
  /** Where the firm's feed stood when the page was read. It differs when anything changed. */
  revision: string;
}

/** A member as staff describe one. */
export interface NewMember {
  role: MemberRole;
  name: PersonName;
  email?: string | null;
  locale?: string;
  /** Default true: roles of `policy.autoInviteRoles` are invited at once. */
  autoInvite?: boolean;
}

/** A client as staff describe one. Nobody is mailed unless asked, but for automatic invitations of guests. */
export interface NewClient {
  kind: ClientKind;
  /** Required for an entity; otherwise made from the owners' names. */
  name?: string;
  /** Default `starter`. */
  plan?: Plan;
  assignedStaffIds?: string[];
  members: NewMember[];
  preliminaryData?: PreliminaryData;
  /** Default false; true invites the owners at once. */
  sendInvitations?: boolean;
  /** Goes with the owners' invitations; a guest is invited alone. */
  formId?: string | null;
  /** Likewise. */
  message?: string | null;
}

/** A member just added, and the client as it now is. */
export interface AddedMember {
  member: Member;
  client: Client;
}

/** What changes about a client; what is left out stays. */
export interface ClientChanges {
  name?: string;
  /** Needs the permission `plan.change`. */
  plan?: Plan;
  /** All who look after it from now on. Needs the permission `staff.assign`. */
  assignedStaffIds?: string[];
  hidden?: boolean;
  /** Replaces the whole record. */
  preliminaryData?: PreliminaryData;
}

/** What changes about a member; what is left out stays. */
export interface MemberChanges {
  name?: PersonName;
  locale?: string;
  role?: MemberRole;
  /** Another address is another login: the old link dies, and an active member has to be invited anew. `null` takes it away. */
  email?: string | null;
  /** Sends an invitation in the same step, to the address as it then is. */
  resend?: boolean;
  /** Goes with `resend`. */
  formId?: string | null;
  /** Likewise. */
  message?: string | null;
}

/** A member that was changed, and its client as it now is. */
export interface ChangedMember {
  member: Member;
  client: Client;
}

/** Why an invitation cannot be withdrawn. */
export type RevokeRefusal = 'not-invited' | 'already-revoked' | 'already-active' | 'forbidden';

/** Why an account can be neither closed nor opened. */
export type StatusRefusal = 'not-active' | 'already-disabled' | 'not-disabled' | 'forbidden';

/** Why an address cannot be let have mail again. */
export type LiftSuppressionRefusal = 'no-email' | 'not-suppressed' | 'forbidden';

/** Whom a send is meant for: a named set, or members by id. */
export type Recipients = 'owners' | 'owners-not-active' | string[];

/** What goes out with an invitation. */
export interface SendInput {
  recipients: Recipients;
  formId?: string | null;
  /** Up to 500 characters, shown in the mail as a quotation. */
  message?: string | null;
}

/** What an invitation would be sent with, and to whom. */
export interface PreviewInput {
  memberId: string;
  formId?: string | null;
  /** Up to 500 characters, shown in the mail as a quotation. */
  message?: string | null;
}

/** A mail as it would be sent, but for its link: that one leads nowhere. */
export interface MailPreview {
  subject: string;
  html: string;
  text: string;
}

/** Where a test mail went. */
export interface TestMailResult {
  /** The viewer's own address. */
  email: string;
}

/** Why a member gets no invitation now. */
export type SendRefusal =
  | 'no-email'
  | 'already-active'
  | 'disabled'
  | 'cooldown'
  | 'queued'
  | 'suppressed'
  | 'forbidden';

/** A recipient who gets nothing, and why. */
export interface SkippedRecipient {
  memberId: string;
  reason: SendRefusal;
  until?: string;
}

/** The result of a send: each recipient is in exactly one of the two lists. */
export interface SendResult {
  /** The client after the send, with its new version; unchanged when no invitation was sent. */
  client: Client;
  sent: Member[];
  skipped: SkippedRecipient[];
}

/** A list that is short enough to come whole. */
export interface Items<T> {
  items: T[];
}
