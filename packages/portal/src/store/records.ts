import type {
  Account,
  BulkRecipients,
  Client,
  Firm,
  FormRef,
  Invitation,
  Member,
  Outcome,
  Permission,
  Policy,
  PortalEvent,
  Selection,
  StaffRef,
  TimelineEntry,
} from '@foyer/contract';
import type { MailState, OutcomeCounts, SuppressionCause } from '@foyer/contract/rules';

/** A firm with its settings. */
export interface FirmRecord extends Firm {
  policy: Policy;
  /** The address that mails come from. */
  mailFrom: string;
  /** Shown at the foot of mails. */
  postalAddress: string | null;
}

/** A client's own fields; its members are rows of their own. */
export type ClientRecord = Omit<Client, 'members'>;

/** A member's own fields. */
export type MemberRecord = Omit<Member, 'account' | 'invitation'> & { accountId: string | null };

/** An account with what the wire never shows. */
export interface Credentials {
  account: Account;
  displayName: string;
  /** A PHC string; null until a password is set. */
  passwordHash: string | null;
}

/** One link that was ever mailed. Old ones stay, so that they can answer "a newer e-mail was sent". */
export interface LinkRecord {
  firmId: string;
  clientId: string;
  memberId: string;
  invitationId: string;
  sendCount: number;
  /** SHA-256 of the token in hex; the token itself is nowhere. */
  tokenHash: string;
  /** Which key the token was derived with. */
  kid: string;
  sentAt: string;
}

/** The content of a test mail, which belongs to no invitation. */
export interface MailDraft {
  form: FormRef | null;
  message: string | null;
}

/** What a mail is about. */
export type MailKind = 'invitation' | 'reminder' | 'access-notice' | 'test' | 'renewal-request';

/** A mail to send. It holds no text and no token: both are made anew, the same, at every try. */
export interface MailRecord {
  /** `ml_…`; the Message-ID is made from it. */
  id: string;
  firmId: string;
  kind: MailKind;
  clientId: string;
  memberId: string;
  invitationId: string | null;
  /** Which send of the invitation it belongs to. */
  sendCount: number;
  to: string;
  /** What a test shows instead of an invitation; null for all others. */
  draft: MailDraft | null;
  state: MailState;
  attempts: number;
  /** Not to be tried before. */
  runAt: string;
  reason: string | null;
  createdAt: string;
  /** The bulk send that it belongs to; it waits behind all mails that belong to none. */
  bulkSendId: string | null;
}

/** Why mail to an address goes nowhere: it came back for good, its reader marked it as spam, or the provider sends none there. */
export interface Suppression {
  cause: SuppressionCause;
  /** What was said, for staff. */
  reason: string | null;
  at: string;
}

/** A worker's claim on mails that are due. */
export interface MailClaim {
  worker: string;
  limit: number;
  now: string;
  /** After this moment another worker may take over. It must outlast the SMTP time-out. */
  leaseUntil: string;
}

/** What nobody asks for any more, by age. */
export interface PurgeCutoffs {
  now: string;
  /** Idempotency keys taken before are free. */
  keysBefore: string;
  /** Events before are let go of; whoever stands there begins anew. */
  eventsBefore: string;
}

/** An invitation whose reminder has come due. */
export interface DueReminder {
  firmId: string;
  clientId: string;
  memberId: string;
}

/** A request that was, or is being, worked on under a key. */
export interface IdempotencyClaim {
  viewerId: string;
  operation: string;
  key: string;
  bodyHash: string;
  at: string;
}

/** What is known under a key. */
export type IdempotencyState =
  | { state: 'new' }
  | { state: 'done'; bodyHash: string; status: number; body: string };

/** A token with which a program works for a staff member. */
export interface AccessTokenRecord {
  tokenHash: string;
  staffId: string;
  /** Which of the staff member's permissions it carries; null: all of them, also those to come. */
  scopes: readonly Permission[] | null;
  /** Null: it is good until it is taken back. */
  expiresAt: string | null;
}

/** A member's session. */
export interface ClientSessionRecord {
  tokenHash: string;
  accountId: string;
  createdAt: string;
  expiresAt: string;
}

/** What happened to a member, for its timeline. */
export interface TimelineRecord {
  memberId: string;
  entry: TimelineEntry;
}

/** An event before the store has given it its place in the feed. */
export type NewEvent = Omit<PortalEvent, 'id'>;

/** A stretch of the feed; `too-old` when the cursor lies before what is kept. */
export type FeedSlice =
  | { state: 'read'; events: PortalEvent[]; cursor: string }
  | { state: 'too-old'; cursor: string };

/** A bulk send with what the wire never shows; its numbers are counted from its outcomes. */
export interface BulkSendRecord {
  id: string;
  createdAt: string;
  createdBy: StaffRef;
  form: FormRef | null;
  message: string | null;
  recipients: BulkRecipients;
  selection: Selection;
  /** When the viewer looked at the choice; clients made later are not in it. */
  asOf: string;
  /** How many recipients were counted at the start. */
  total: number;
  /** The last client that was looked at, in the order in which they were made. */
  cursor: { key: string; id: string } | null;
  /** Every client of the choice has been looked at. */
  expanded: boolean;
  /** Outcomes that had failed wait for another try. */
  retrying: boolean;
  cancelledAt: string | null;
  /** What the feed was told last, and when. */
  publishedCounts: OutcomeCounts | null;
  publishedAt: string;
  /** There is something left to do, or to tell. */
  open: boolean;
}

/** What became of one recipient, and the mail that will tell. */
export interface OutcomeRecord extends Outcome {
  mailId: string | null;
}

/** An outcome at its place among those of its bulk send. */
export interface PositionedOutcome {
  outcome: Outcome;
  position: number;
}

/** An invitation, its link and its mail, as they are made together. */
export interface SendRecords {
  invitation: InvitationRecord;
  link: LinkRecord;
  mail: MailRecord;
}

/** An invitation as a store keeps it. */
export type InvitationRecord = Invitation;
