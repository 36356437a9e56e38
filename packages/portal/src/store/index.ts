export { searchKeyOf } from '@foyer/contract/rules';
export { sortKeyOf } from './list-query.ts';
export type { ListQuery } from './list-query.ts';
export { createMemoryStore } from './memory-store.ts';
export type { MemoryStore } from './memory-store.ts';
export { isMemoryState } from './memory/memory-state.ts';
export type { MemoryState, SavedFirm } from './memory/memory-state.ts';
export type { FirmReads, FirmTransaction, ListedPage, PortalStore } from './portal-store.ts';
export type {
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
  MailDraft,
  MailKind,
  MailRecord,
  MemberRecord,
  NewEvent,
  OutcomeRecord,
  PositionedOutcome,
  PurgeCutoffs,
  SendRecords,
  Suppression,
  TimelineRecord,
} from './records.ts';
export { withScopes } from './scopes.ts';
export { selectClients } from './select-clients.ts';
export { AddressTakenError, IdempotencyBusyError, VersionConflictError } from './store-errors.ts';
