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
  PreflightRecord,
  PurgeCutoffs,
  SendRecords,
  Suppression,
} from './records.ts';

/** One page of clients. */
export interface ListedPage {
  items: readonly Client[];
  /** How many clients match, on all pages. */
  total: number;
  /** The feed's cursor when the page was read, or earlier: a change in between may be delivered twice, but is never lost. */
  revision: string;
}

/** Reads the data of one firm. Ids of other firms are not found. */
export interface FirmReads {
  firm(): Promise<FirmRecord | null>;
  staff(): Promise<Staff[]>;
  viewer(staffId: string): Promise<Viewer | null>;
  forms(): Promise<Form[]>;
  /** A client with its members in the order in which they were added, each with its account and its latest invitation. */
  client(clientId: string): Promise<Client | null>;
  /** The client of the member that an invitation belongs to. */
  clientOfInvitation(invitationId: string): Promise<string | null>;
  /** Returns the latest entries of a member's timeline, the latest first. */
  timeline(memberId: string, limit: number): Promise<TimelineEntry[]>;
  /** Returns the clients that an account has access to; in a transaction they are locked, as by `lockClient`. */
  clientsOfAccount(accountId: string): Promise<Client[]>;
  /**
   * One page. Order: `sortKeyOf` of the contract as UTF-8 bytes, ties by id, both turned round by a descending sort; clients without a key are last in both.
   * The result may be shared between callers and must not be modified.
   */
  listClients(query: ListQuery): Promise<ListedPage>;
  /** Returns one page without the total; in a transaction its clients are locked, as by `lockClient`. */
  listClientsPage(query: ListQuery): Promise<Client[]>;
  /** Counts the matching clients, and their members that `recipientsOf` returns. */
  countRecipients(
    query: ListQuery,
    recipients: BulkRecipients,
  ): Promise<{ clients: number; members: number }>;
  /** Returns all clients with one of these names, hidden or not. */
  clientsNamed(names: readonly string[]): Promise<Client[]>;
  /** Returns all clients, hidden or not, that have one of these external ids or a member with one. */
  clientsWithExternalIds(externalIds: readonly string[]): Promise<Client[]>;
  preflight(preflightId: string): Promise<PreflightRecord | null>;
  bulkSend(bulkSendId: string): Promise<BulkSendRecord | null>;
  outcomeCounts(bulkSendId: string): Promise<OutcomeCounts>;
  /** Returns the outcomes after a position, in the order in which they were first saved. */
  outcomes(
    bulkSendId: string,
    page: { result: OutcomeResult | null; after: number; limit: number },
  ): Promise<PositionedOutcome[]>;
  /** Returns the holder of a canonical address. */
  addressHolder(email: string): Promise<AddressHolder | null>;
  credentials(email: string): Promise<Credentials | null>;
  /** Returns the suppressions among these canonical addresses; `all` for those of the whole firm. */
  suppressions(emails: readonly string[] | 'all'): Promise<ReadonlyMap<string, Suppression>>;
  mail(mailId: string): Promise<MailRecord | null>;
  mails(mailIds: readonly string[]): Promise<MailRecord[]>;
  /** Returns the links of some sends. */
  linksOf(sends: readonly { invitationId: string; sendCount: number }[]): Promise<LinkRecord[]>;
  /** Returns when the latest test mail, or renewal request, about a member was created; `null` when there is none. */
  lastMailAt(kind: Extract<MailKind, 'test' | 'renewal-request'>, memberId: string): Promise<string | null>;
  /** Returns the feed's current cursor. */
  feedCursor(): Promise<string>;
  /** Returns the events after a cursor in commit order; a later commit never hides an earlier one. `null` starts now. */
  readFeed(after: string | null, limit: number): Promise<FeedSlice>;
}

/**
 * Reads and writes the data of one firm in one transaction: all writes are committed, or none.
 * A write is visible to later reads of the same transaction, and to others after the commit only.
 */
export interface FirmTransaction extends FirmReads {
  /** Returns a client, and locks it, its members and their invitations against writes of other transactions until the end. */
  lockClient(clientId: string): Promise<Client | null>;
  /** @throws ExternalIdTakenError */
  insertClient(client: ClientRecord): Promise<void>;
  /**
   * Replaces a client's own fields, version included.
   * @throws VersionConflictError unless the stored version is `expectedVersion`
   * @throws ExternalIdTakenError; the transaction cannot be used after that
   */
  updateClient(client: ClientRecord, expectedVersion: number): Promise<void>;
  /** Replaces the own fields of many clients that this transaction has locked. */
  updateClients(clients: readonly ClientRecord[]): Promise<void>;
  /** Raises the versions of clients that this transaction has locked by one. */
  incrementVersions(clientIds: readonly string[]): Promise<void>;
  /** @throws AddressTakenError when an owner already holds the account @throws ExternalIdTakenError */
  insertMember(member: MemberRecord): Promise<void>;
  /**
   * Replaces a member's own fields. An account without members is deleted with its sessions.
   * @throws AddressTakenError when another owner holds the account, ExternalIdTakenError; the transaction cannot be used after that
   */
  updateMember(member: MemberRecord): Promise<void>;
  /**
   * Deletes a member with its invitations, links, mails and timeline; the last member of an account also deletes the account and its sessions.
   * Its outcomes in bulk sends stay, without its name and address; those that were pending are `skipped`, `removed`.
   */
  removeMember(memberId: string): Promise<void>;
  /** Returns the account of a canonical address, creating it with `newId` if there is none. Concurrent transactions create one account. */
  ensureAccount(email: string, newId: string): Promise<Credentials>;
  saveAccount(credentials: Credentials): Promise<void>;
  /** Suppresses an address for as long as a member of the firm has it. The latest suppression replaces earlier ones. */
  suppress(email: string, suppression: Suppression): Promise<void>;
  /** Deletes the suppression of an address. */
  liftSuppression(email: string): Promise<void>;
  /** Inserts an invitation or replaces the one with its id. A member has at most one that is open. */
  saveInvitation(invitation: InvitationRecord): Promise<void>;
  /** Saves many invitations. */
  saveInvitations(invitations: readonly InvitationRecord[]): Promise<void>;
  /** Updates the delivery and the next reminder of existing invitations. */
  saveDeliveries(invitations: readonly InvitationRecord[]): Promise<void>;
  insertLink(link: LinkRecord): Promise<void>;
  insertMail(mail: MailRecord): Promise<void>;
  /** Does for many members at once what `saveInvitation`, `insertLink` and `insertMail` do for one. */
  insertSends(sends: readonly SendRecords[]): Promise<void>;
  /** Replaces the state of mails; a deleted mail is not created again. A lease stays while its mail is `claimed` or `sending`, and ends with any other state. */
  saveMails(mails: readonly MailRecord[]): Promise<void>;
  /** Cancels the mails of an invitation that no worker has begun to send; outcomes that waited for them are `skipped`. */
  cancelMails(invitationId: string, why: { reason: SkipReason; at: string }): Promise<void>;
  insertClientSession(session: ClientSessionRecord): Promise<void>;
  /** Ends every session of an account. */
  endClientSessions(accountId: string): Promise<void>;
  /** Appends to the timelines of members. */
  appendTimeline(records: readonly TimelineRecord[]): Promise<void>;
  appendEvents(events: readonly NewEvent[]): Promise<void>;
  insertPreflight(preflight: PreflightRecord): Promise<void>;
  /** Returns a bulk send, locked until the end. */
  lockBulkSend(bulkSendId: string): Promise<BulkSendRecord | null>;
  /** Inserts a bulk send or replaces it. */
  saveBulkSend(bulkSend: BulkSendRecord): Promise<void>;
  /** Inserts outcomes after all others, or replaces those of the same members at their positions. */
  saveOutcomes(bulkSendId: string, outcomes: readonly OutcomeRecord[]): Promise<void>;
  /** Updates outcomes that are still pending. */
  completeOutcomes(
    outcomes: readonly (Pick<OutcomeRecord, 'memberId' | 'result' | 'reason' | 'at'> & {
      bulkSendId: string;
    })[],
  ): Promise<void>;
  /** Returns pending outcomes without a queued mail: they have none, or it was cancelled. */
  unqueuedOutcomes(bulkSendId: string, limit: number): Promise<OutcomeRecord[]>;
  /** Resets failed outcomes to pending, without a mail. @returns how many */
  retryFailedOutcomes(bulkSendId: string): Promise<number>;
  /** Cancels the mails of a bulk send that no worker has begun to send. */
  cancelBulkMails(bulkSendId: string): Promise<void>;
  /**
   * Claims a key, which expires after 24 h. While another transaction holds it, waits up to 5 s for that one to end.
   * @throws IdempotencyBusyError when it has not ended by then
   */
  claimKey(claim: IdempotencyClaim): Promise<IdempotencyState>;
  /** Stores the response of a key claimed in this transaction. */
  completeKey(claim: IdempotencyClaim, status: number, body: string): Promise<void>;
  // Provisioning, for seeds and tests.
  insertStaff(viewer: Viewer): Promise<void>;
  insertForm(form: Form): Promise<void>;
  insertAccessToken(
    token: Pick<AccessTokenRecord, 'tokenHash' | 'staffId'> & Partial<AccessTokenRecord>,
  ): Promise<void>;
}

/**
 * The database of a portal. `describeStore` tests every implementation.
 * A store never reads a clock: times are arguments.
 */
export interface PortalStore {
  /**
   * Runs work in one transaction. It may be run again on a conflict, up to three times in all, and so has no side effect;
   * it awaits nothing but `tx` and pure computation. An error rolls back everything.
   */
  transaction<T>(firmId: string, work: (tx: FirmTransaction) => Promise<T>): Promise<T>;
  /** Reads committed data. */
  reads(firmId: string): FirmReads;
  insertFirm(firm: FirmRecord): Promise<void>;
  /** All firms, for workers and seeds. */
  firmIds(): Promise<string[]>;

  // These find the firm by the hash of a secret.
  /** Returns the viewer of an access token, with the permissions in its scopes; `null` when it has expired. */
  viewerByToken(tokenHash: string, now: string): Promise<{ firmId: string; viewer: Viewer } | null>;
  linkByToken(tokenHash: string): Promise<LinkRecord | null>;
  accountByClientSession(
    tokenHash: string,
    now: string,
  ): Promise<{ firmId: string; accountId: string } | null>;

  /** Returns the open bulk sends of all firms, the oldest first. */
  openBulkSends(): Promise<{ firmId: string; id: string }[]>;
  /** Returns open invitations of all firms whose reminder is due, the longest due first. */
  dueReminders(now: string, limit: number): Promise<DueReminder[]>;
  /** Returns a mail of any firm, for delivery reports. */
  mailById(mailId: string): Promise<MailRecord | null>;
  /** Claims due mails of all firms: those outside of bulk sends first, then the oldest. No other worker gets them until the lease ends. */
  claimMail(claim: MailClaim): Promise<MailRecord[]>;
  /**
   * Handles mails whose lease has expired: `claimed` ones return to the queue, `sending` ones are returned for the policy to decide,
   * as are `unknown-outcome` ones that are due.
   */
  reclaimMail(now: string): Promise<MailRecord[]>;

  /** Deletes old idempotency keys and events, ended sessions, and expired preflights that no open bulk send is limited to, possibly in several calls. @returns how many rows were deleted */
  purge(old: PurgeCutoffs): Promise<number>;
  /** Calls a listener after each commit that appended to a firm's feed. @param firmId `null` for all firms @returns unsubscribes */
  onFeed(firmId: string | null, listener: () => void): () => void;
  close(): Promise<void>;
}
