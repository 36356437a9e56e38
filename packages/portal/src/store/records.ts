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
  PreflightGroupId,
  RecipientGroup,
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

/** A client's own fields, without its members. */
export type ClientRecord = Omit<Client, 'members'>;

/** A member's own fields. */
export type MemberRecord = Omit<Member, 'account' | 'invitation'> & { accountId: string | null };

/** An account with the fields that the API never returns. */
export interface Credentials {
  account: Account;
  displayName: string;
  /** A PHC string; null until a password is set. */
  passwordHash: string | null;
}

/** A link that was mailed. Replaced links are kept, so that their page can say that a newer e-mail was sent. */
export interface LinkRecord {
  firmId: string;
  clientId: string;
  memberId: string;
  invitationId: string;
  sendCount: number;
  /** SHA-256 of the token in hex; the token itself is not stored. */
  tokenHash: string;
  /** The id of the key that the token was derived with. */
  kid: string;
  sentAt: string;
}

/** The content of a test mail, which belongs to no invitation. */
export interface MailDraft {
  form: FormRef | null;
  message: string | null;
}

/** The kind of a mail. */
export type MailKind = 'invitation' | 'reminder' | 'access-notice' | 'test' | 'renewal-request';

/** A mail in the outbox. It contains no text and no token: both are derived again for each attempt. */
export interface MailRecord {
  /** `ml_…`; the Message-ID contains it. */
  id: string;
  firmId: string;
  kind: MailKind;
  clientId: string;
  memberId: string;
  invitationId: string | null;
  /** Which send of the invitation it belongs to. */
  sendCount: number;
  to: string;
  /** The content of a test mail; `null` for other kinds. */
  draft: MailDraft | null;
  state: MailState;
  attempts: number;
  /** The earliest time of the next attempt. */
  runAt: string;
  reason: string | null;
  createdAt: string;
  /** The bulk send that it belongs to. Its mails are sent after all others. */
  bulkSendId: string | null;
}

/** Why an address gets no mail: a permanent bounce, a spam complaint, or a block by the provider. */
export interface Suppression {
  cause: SuppressionCause;
  /** The response of the mail server or provider, displayed to staff. */
  reason: string | null;
  at: string;
}

/** A worker's claim on mails that are due. */
export interface MailClaim {
  worker: string;
  limit: number;
  now: string;
  /** When another worker may take over. Must be later than the SMTP timeout. */
  leaseUntil: string;
}

/** The ages from which rows are deleted. */
export interface PurgeCutoffs {
  now: string;
  /** Idempotency keys claimed before are deleted. */
  keysBefore: string;
  /** Events before are deleted; a stream with an older cursor starts again. */
  eventsBefore: string;
}

/** A due reminder. */
export interface DueReminder {
  firmId: string;
  clientId: string;
  memberId: string;
}

/** The claim of a request on an idempotency key. */
export interface IdempotencyClaim {
  viewerId: string;
  operation: string;
  key: string;
  bodyHash: string;
  at: string;
}

/** The state of an idempotency key. */
export type IdempotencyState =
  | { state: 'new' }
  | { state: 'done'; bodyHash: string; status: number; body: string };

/** An access token of a staff member, for programs. */
export interface AccessTokenRecord {
  tokenHash: string;
  staffId: string;
  /** The permissions that it is limited to; `null` for all of the staff member's, including future ones. */
  scopes: readonly Permission[] | null;
  /** `null` when it does not expire. */
  expiresAt: string | null;
}

/** A member's session. */
export interface ClientSessionRecord {
  tokenHash: string;
  accountId: string;
  createdAt: string;
  expiresAt: string;
}

/** A timeline entry of a member. */
export interface TimelineRecord {
  memberId: string;
  entry: TimelineEntry;
}

/** An event without its id, which the store assigns. */
export type NewEvent = Omit<PortalEvent, 'id'>;

/** Some events of the feed; `too-old` when the events after the cursor were deleted. */
export type FeedSlice =
  | { state: 'read'; events: PortalEvent[]; cursor: string }
  | { state: 'too-old'; cursor: string };

/** A stored preflight, with the ids of the members in each group, in the order of the clients. */
export interface PreflightRecord {
  /** `pf_…` */
  id: string;
  viewerId: string;
  recipients: BulkRecipients;
  selection: Selection;
  asOf: string;
  expiresAt: string;
  groups: { group: PreflightGroupId; members: { memberId: string; clientId: string }[] }[];
}

/** The recipients that a bulk send is limited to. */
export interface BulkSendLimits {
  preflightId: string;
  groups: readonly RecipientGroup[];
  except: readonly string[];
}

/** A bulk send with its internal state. Its counts are those of its outcomes. */
export interface BulkSendRecord {
  id: string;
  createdAt: string;
  createdBy: StaffRef;
  form: FormRef | null;
  message: string | null;
  recipients: BulkRecipients;
  selection: Selection;
  /** Null for a bulk send without a preflight. */
  limits: BulkSendLimits | null;
  /** When the selection was displayed; clients created later are not in it. */
  asOf: string;
  /** The number of recipients at the start. */
  total: number;
  /** The last processed client, in order of creation. */
  cursor: { key: string | null; id: string } | null;
  /** Whether every client of the selection has been processed. */
  expanded: boolean;
  /** Whether failed outcomes wait for another attempt. */
  retrying: boolean;
  cancelledAt: string | null;
  /** The counts of the last published event, and its time. */
  publishedCounts: OutcomeCounts | null;
  publishedAt: string;
  /** Whether there is something left to process or to publish. */
  open: boolean;
}

/** The outcome of one recipient, and the mail that decides it. */
export interface OutcomeRecord extends Outcome {
  mailId: string | null;
}

/** An outcome and its position in the bulk send. */
export interface PositionedOutcome {
  outcome: Outcome;
  position: number;
}

/** An invitation, its link and its mail. */
export interface SendRecords {
  invitation: InvitationRecord;
  link: LinkRecord;
  mail: MailRecord;
}

/** A stored invitation. */
export type InvitationRecord = Invitation;
