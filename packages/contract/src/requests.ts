import type { ClientFilter } from './filter.ts';
import type { ClientSort } from './client-sort.ts';
import type { Client, ClientKind, Plan, PreliminaryData } from './client.ts';
import type { Member, MemberRole, PersonName } from './member.ts';

/** Query of `clients.list`. Use `after` to iterate, `offset` to jump into a long list. */
export interface ClientQuery extends ClientFilter {
  /** @default 'name' */
  sort?: ClientSort;
  /**
   * The page size, at most 200.
   * @default 50
   */
  limit?: number;
  /** The cursor `next` of the previous page. */
  after?: string;
  /** The number of clients to skip. */
  offset?: number;
}

/** A page of clients. */
export interface ClientPage {
  items: Client[];
  /** The number of matching clients on all pages. */
  total: number;
  /** The cursor for `after`, or null on the last page. */
  next: string | null;
  /** The cursor of the firm's feed when the page was read; it changes with every event. */
  revision: string;
}

/** Input of `members.add`. */
export interface NewMember {
  /**
   * Unique among the members of the firm.
   * @default null
   */
  externalId?: string | null;
  role: MemberRole;
  name: PersonName;
  email?: string | null;
  locale?: string;
  /**
   * Whether a role of `policy.autoInviteRoles` is invited at once.
   * @default true
   */
  autoInvite?: boolean;
}

/** Input of `clients.create`. Guests are invited according to `policy.autoInviteRoles`, owners only with `sendInvitations`. */
export interface NewClient {
  /**
   * Unique among the clients of the firm.
   * @default null
   */
  externalId?: string | null;
  kind: ClientKind;
  /**
   * Required for an entity.
   * @default the owners' names
   */
  name?: string;
  /** @default 'starter' */
  plan?: Plan;
  assignedStaffIds?: string[];
  members: NewMember[];
  preliminaryData?: PreliminaryData;
  /**
   * Whether the owners are invited at once.
   * @default false
   */
  sendInvitations?: boolean;
  /** The form attached to the owners' invitations; those of guests have none. */
  formId?: string | null;
  /** The message in the owners' invitations. */
  message?: string | null;
}

/** The result of `members.add`: the new member, and the changed client. */
export interface AddedMember {
  member: Member;
  client: Client;
}

/** Input of `clients.update`; fields that are left out are not changed. */
export interface ClientChanges {
  /** Unique among the clients of the firm; null removes it. */
  externalId?: string | null;
  name?: string;
  /** Requires the permission `plan.change`. */
  plan?: Plan;
  /** All assigned staff; replaces the previous ones. Requires the permission `staff.assign`. */
  assignedStaffIds?: string[];
  hidden?: boolean;
  /** Replaces the whole object. */
  preliminaryData?: PreliminaryData;
}

/** Input of `members.update`; fields that are left out are not changed. */
export interface MemberChanges {
  /** Unique among the members of the firm; null removes it. */
  externalId?: string | null;
  name?: PersonName;
  locale?: string;
  role?: MemberRole;
  /** A different address is a different login: open invitations are revoked, and an active member has to be invited again. Null removes the address. */
  email?: string | null;
  /** Sends an invitation to the resulting address in the same transaction. */
  resend?: boolean;
  /** The form attached to the invitation; only with `resend`. */
  formId?: string | null;
  /** The message in the invitation; only with `resend`. */
  message?: string | null;
}

/** The changed member, and its client. */
export interface ChangedMember {
  member: Member;
  client: Client;
}

/** Why an invitation cannot be revoked. */
export type RevokeRefusal = 'not-invited' | 'already-revoked' | 'already-active' | 'forbidden';

/** Why an account cannot be disabled or enabled. */
export type StatusRefusal = 'not-active' | 'already-disabled' | 'not-disabled' | 'forbidden';

/** Why the suppression of an address cannot be lifted. */
export type LiftSuppressionRefusal = 'no-email' | 'not-suppressed' | 'forbidden';

/** The recipients of a send: a named set, or member ids. */
export type Recipients = 'owners' | 'owners-not-active' | string[];

/** Input of `invitations.send`. */
export interface SendInput {
  recipients: Recipients;
  formId?: string | null;
  /** A personal message of at most 500 characters, shown in the mail as a quotation. */
  message?: string | null;
}

/** Input of `invitations.preview` and `invitations.sendTest`. */
export interface PreviewInput {
  memberId: string;
  formId?: string | null;
  /** A personal message of at most 500 characters, shown in the mail as a quotation. */
  message?: string | null;
}

/** The mail that would be sent; its link is a placeholder. */
export interface MailPreview {
  subject: string;
  html: string;
  text: string;
}

/** The result of `invitations.sendTest`. */
export interface TestMailResult {
  /** The address of the viewer, to which the mail was sent. */
  email: string;
}

/** Why a member cannot be sent an invitation now. */
export type SendRefusal =
  | 'no-email'
  | 'already-active'
  | 'disabled'
  | 'cooldown'
  | 'queued'
  | 'suppressed'
  | 'forbidden';

/** A recipient that was not sent an invitation, with the reason. */
export interface SkippedRecipient {
  memberId: string;
  reason: SendRefusal;
  /** When a `cooldown` ends. */
  until?: string;
}

/** The result of `invitations.send`: each recipient is in one of the two lists. */
export interface SendResult {
  /** The client after the send, with its new `version`; unchanged if no invitation was sent. */
  client: Client;
  sent: Member[];
  skipped: SkippedRecipient[];
}

/** A list that is returned as a whole, without pages. */
export interface Items<T> {
  items: T[];
}
