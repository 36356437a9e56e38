import type {
  BulkRecipients,
  Client,
  Form,
  OutcomeResult,
  SkipReason,
  Staff,
  TimelineEntry,
  Viewer,
} from '@foyer/contract';
import type { AddressHolder, OutcomeCounts } from '@foyer/contract/rules';
import type { ListQuery } from './list-query.ts';
import type {
  AccessTokenRecord,
  BulkSendRecord,
  ClientRecord,
  ClientSessionRecord,
  Credentials,
  DueReminder,
  FeedSlice,
  FirmRecord,
  IdempotencyClaim,
  IdempotencyState,
  InvitationRecord,
  LinkRecord,
  MailClaim,
  TimelineRecord,
  MailKind,
  MailRecord,
  MemberRecord,
  NewEvent,
  OutcomeRecord,
  PositionedOutcome,
  PurgeCutoffs,
  SendRecords,
  Suppression,
} from './records.ts';

/** One page of clients. */
export interface ListedPage {
  items: readonly Client[];
  /** How many match, on all pages. */
  total: number;
  /** Where the feed stood when the page was read, or before: a change in between is told twice rather than never. */
  revision: string;
}

/** What can be read of one firm. Another firm's ids are not found. */
export interface FirmReads {
  firm(): Promise<FirmRecord | null>;
  staff(): Promise<Staff[]>;
  viewer(staffId: string): Promise<Viewer | null>;
  forms(): Promise<Form[]>;
  /** A client with its members in the order in which they were added, each with its account and its latest invitation. */
  client(clientId: string): Promise<Client | null>;
  /** The client of the member that an invitation belongs to. */
  clientOfInvitation(invitationId: string): Promise<string | null>;
  /** The latest so many entries of a member's history, the latest first. */
  timeline(memberId: string, limit: number): Promise<TimelineEntry[]>;
  /** Clients that an account reaches; in a transaction they are locked, as by `lockClient`. */
  clientsOfAccount(accountId: string): Promise<Client[]>;
  /**
   * One page. Order: the sort key as UTF-8 bytes, ties by id, both turned round by a descending sort.
   * What it gives may be shared with others who asked for the same: it is not to be changed.
   */
  listClients(query: ListQuery): Promise<ListedPage>;
  /** One page, uncounted; in a transaction its clients are locked, as by `lockClient`. */
  listClientsPage(query: ListQuery): Promise<Client[]>;
  /** How many clients match, and how many of their members `recipientsOf` would give. */
  countRecipients(
    query: ListQuery,
    recipients: BulkRecipients,
  ): Promise<{ clients: number; members: number }>;
  /** All clients that bear one of these names, hidden or not. */
  clientsNamed(names: readonly string[]): Promise<Client[]>;
  bulkSend(bulkSendId: string): Promise<BulkSendRecord | null>;
  outcomeCounts(bulkSendId: string): Promise<OutcomeCounts>;
  /** Outcomes behind a place, in the order in which they were first saved. */
  outcomes(
    bulkSendId: string,
    page: { result: OutcomeResult | null; after: number; limit: number },
  ): Promise<PositionedOutcome[]>;
  /** Who holds a canonical address. */
  addressHolder(email: string): Promise<AddressHolder | null>;
  credentials(email: string): Promise<Credentials | null>;
  /** Which of these canonical addresses take no mail, and why; `all`: every one of the firm. */
  suppressions(emails: readonly string[] | 'all'): Promise<ReadonlyMap<string, Suppression>>;
  mail(mailId: string): Promise<MailRecord | null>;
  mails(mailIds: readonly string[]): Promise<MailRecord[]>;
  /** The links that were made for some sends of invitations. */
  linksOf(sends: readonly { invitationId: string; sendCount: number }[]): Promise<LinkRecord[]>;
  /** When the latest test, or the latest request to the firm, about a member was written; null when there is none. */
  lastMailAt(kind: Extract<MailKind, 'test' | 'renewal-request'>, memberId: string): Promise<string | null>;
  /** Where the feed stands. */
  feedCursor(): Promise<string>;
  /** Events behind a cursor, in the order of their commits: none is ever passed over by a later commit. `null` reads from now on. */
  readFeed(after: string | null, limit: number): Promise<FeedSlice>;
}

/**
 * What can be written, and read, in one transaction of one firm: all of it happens, or none.
 * A write is seen by the reads that follow it in the same transaction, and by nobody else before the commit.
 */
export interface FirmTransaction extends FirmReads {
  /** Reads a client and keeps everybody else's transaction from writing it, its members and their invitations until the end. */
  lockClient(clientId: string): Promise<Client | null>;
  insertClient(client: ClientRecord): Promise<void>;
  /** Replaces a client's own fields, version included. @throws VersionConflict unless the stored version is `expectedVersion` */
  updateClient(client: ClientRecord, expectedVersion: number): Promise<void>;
  /** Replaces the own fields of many clients that this transaction has locked. */
  updateClients(clients: readonly ClientRecord[]): Promise<void>;
  /** Raises the versions of clients that this transaction has locked by one. */
  incrementVersions(clientIds: readonly string[]): Promise<void>;
  /** @throws AddressTaken when an owner already holds the account */
  insertMember(member: MemberRecord): Promise<void>;
  /**
   * Replaces a member's own fields. An account that no member signs in with any more is gone, with its sessions.
   * @throws AddressTaken when another owner holds the account; the transaction is of no more use then
   */
  updateMember(member: MemberRecord): Promise<void>;
  /**
   * Removes a member with its invitations, links, mails and history; with the last one of an account, that and its sessions.
   * Its outcomes in bulk sends stay, without its name and address; those that were pending are `skipped`, `removed`.
   */
  removeMember(memberId: string): Promise<void>;
  /** Gives the account of a canonical address, made with `newId` if there is none. Two transactions at once end with one account. */
  ensureAccount(email: string, newId: string): Promise<Credentials>;
  saveAccount(credentials: Credentials): Promise<void>;
  /** Remembers that an address takes no mail, for as long as some member of the firm has it; the latest word stands. */
  suppress(email: string, suppression: Suppression): Promise<void>;
  /** Forgets it. */
  liftSuppression(email: string): Promise<void>;
  /** Inserts an invitation or replaces the one with its id. A member has at most one that is open. */
  saveInvitation(invitation: InvitationRecord): Promise<void>;
  /** Does the same for many at once. */
  saveInvitations(invitations: readonly InvitationRecord[]): Promise<void>;
  /** Replaces, of invitations that are there, what became of their mails and when the next reminder is due. */
  saveDeliveries(invitations: readonly InvitationRecord[]): Promise<void>;
  insertLink(link: LinkRecord): Promise<void>;
  insertMail(mail: MailRecord): Promise<void>;
  /** Does for many members at once what `saveInvitation`, `insertLink` and `insertMail` do for one. */
  insertSends(sends: readonly SendRecords[]): Promise<void>;
  /** Replaces the state of mails; one that is gone stays gone. A lease stays while its mail is `claimed` or `sending`, and ends with any other state. */
  saveMails(mails: readonly MailRecord[]): Promise<void>;
  /** Cancels the mails of an invitation that no worker has begun to send; outcomes that waited for them are `skipped`. */
  cancelMails(invitationId: string, why: { reason: SkipReason; at: string }): Promise<void>;
  insertClientSession(session: ClientSessionRecord): Promise<void>;
  /** Ends every session of an account. */
  endClientSessions(accountId: string): Promise<void>;
  /** Adds to the histories of members, behind whatever stands there. */
  appendTimeline(records: readonly TimelineRecord[]): Promise<void>;
  appendEvents(events: readonly NewEvent[]): Promise<void>;
  /** Reads a bulk send and keeps everybody else's transaction from it until the end. */
  lockBulkSend(bulkSendId: string): Promise<BulkSendRecord | null>;
  /** Inserts a bulk send or replaces it. */
  saveBulkSend(bulkSend: BulkSendRecord): Promise<void>;
  /** Inserts outcomes behind all others, or replaces those of the same members in their places. */
  saveOutcomes(bulkSendId: string, outcomes: readonly OutcomeRecord[]): Promise<void>;
  /** Settles outcomes that are still pending. */
  completeOutcomes(
    outcomes: readonly (Pick<OutcomeRecord, 'memberId' | 'result' | 'reason' | 'at'> & {
      bulkSendId: string;
    })[],
  ): Promise<void>;
  /** Pending outcomes that no mail will settle: they have none, or it was cancelled. */
  unqueuedOutcomes(bulkSendId: string, limit: number): Promise<OutcomeRecord[]>;
  /** Makes failed outcomes pending, without a mail. @returns how many */
  retryFailedOutcomes(bulkSendId: string): Promise<number>;
  /** Cancels the mails of a bulk send that no worker has begun to send. */
  cancelBulkMails(bulkSendId: string): Promise<void>;
  /**
   * Takes a key; 24 h after it was taken it is free again. While another transaction holds it, waits up to 5 s for that one to end.
   * @throws IdempotencyBusy when it has not ended by then
   */
  claimKey(claim: IdempotencyClaim): Promise<IdempotencyState>;
  /** Keeps the answer under a key taken in this transaction. */
  completeKey(claim: IdempotencyClaim, status: number, body: string): Promise<void>;
  /** Provisioning, for seeds and tests. */
  insertStaff(viewer: Viewer): Promise<void>;
  insertForm(form: Form): Promise<void>;
  insertAccessToken(
    token: Pick<AccessTokenRecord, 'tokenHash' | 'staffId'> & Partial<AccessTokenRecord>,
  ): Promise<void>;
}

/**
 * Where a portal keeps everything. Two implementations, one suite: `describeStore`.
 * Time comes with the values; a store never reads a clock.
 */
export interface PortalStore {
  /**
   * Runs work in one transaction. It may be run again on a conflict, up to three times in all, and so has no side effect;
   * it awaits nothing but `tx` and pure computation. Whatever it throws rolls back everything.
   */
  transaction<T>(firmId: string, work: (tx: FirmTransaction) => Promise<T>): Promise<T>;
  /** Reads what is committed. */
  reads(firmId: string): FirmReads;
  insertFirm(firm: FirmRecord): Promise<void>;
  /** All firms, for workers and seeds. */
  firmIds(): Promise<string[]>;

  // Whoever holds a secret finds the firm by it; only hashes are asked for.
  /** The viewer that a token works for, with what it carries of their permissions; null from its end on. */
  viewerByToken(tokenHash: string, now: string): Promise<{ firmId: string; viewer: Viewer } | null>;
  linkByToken(tokenHash: string): Promise<LinkRecord | null>;
  accountByClientSession(
    tokenHash: string,
    now: string,
  ): Promise<{ firmId: string; accountId: string } | null>;

  /** Bulk sends of any firm that are open, the oldest first. */
  openBulkSends(): Promise<{ firmId: string; id: string }[]>;
  /** Open invitations of any firm with a reminder at this moment or before, the longest due first. */
  dueReminders(now: string, limit: number): Promise<DueReminder[]>;
  /** A mail of any firm, for whoever reports what became of it. */
  mailById(mailId: string): Promise<MailRecord | null>;
  /** Takes mails that are due, of any firm: those of no bulk send first, then the oldest; nobody else gets them while the lease lasts. */
  claimMail(claim: MailClaim): Promise<MailRecord[]>;
  /**
   * Mails whose lease ran out: those merely claimed go back to the queue, those in the SMTP dialogue are returned, for a policy to decide;
   * so are those in doubt that are due.
   */
  reclaimMail(now: string): Promise<MailRecord[]>;

  /** Lets go of idempotency keys and events by age, and of sessions that have ended; perhaps not of all at once. @returns of how many */
  purge(old: PurgeCutoffs): Promise<number>;
  /** Calls back after every commit that appended to a firm's feed. @param firmId null: any firm's @returns ends it */
  onFeed(firmId: string | null, wake: () => void): () => void;
  close(): Promise<void>;
}
