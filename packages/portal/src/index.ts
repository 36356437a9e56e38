export { systemClock } from '@foyer/contract';
export type { Clock } from '@foyer/contract';
export { createBearerIdentify, createPortal } from './create-portal.ts';
export type { Portal, PortalOptions } from './create-portal.ts';
export { createKeyedTokens, createRandomIds } from './default-ports.ts';
export type {
  Correspondent,
  InvitationContent,
  MailContent,
  RenderedMail,
  RenderMail,
} from './mail/content.ts';
export type { MailDraft } from './mail/draft.ts';
export { escapeHtml } from './mail/escape.ts';
export { chooseLanguage, directionOf, localeIn } from './mail/language.ts';
export { arabic, english, french, german, japanese } from './mail/messages/index.ts';
export type { MailMessages } from './mail/messages/index.ts';
export { createMailgunDeliverySource } from './delivery-reports/mailgun.ts';
export { createPostmarkDeliverySource } from './delivery-reports/postmark.ts';
export { createSendGridDeliverySource } from './delivery-reports/sendgrid.ts';
export { createSesDeliverySource } from './delivery-reports/ses.ts';
export type { FetchAws } from './delivery-reports/sns.ts';
export { signWebhook } from './delivery-reports/signature.ts';
export { createSignedDeliverySource } from './delivery-reports/signed-source.ts';
export { callerKey, networkOf } from './http/callers.ts';
export { createMemoryRateLimiter } from './memory-rate-limiter.ts';
export type {
  CallerAddress,
  DeliveryReport,
  DeliverySource,
  FormSource,
  Identify,
  Identity,
  Ids,
  Links,
  LookupMail,
  Mailer,
  MailResult,
  OutgoingMail,
  PasswordHasher,
  Ports,
  RateLimit,
  RateLimiter,
  TokenSource,
} from './ports.ts';
export { searchKeyOf } from '@foyer/contract/rules';
export { sortKeyOf } from './store/list-query.ts';
export type { ListQuery } from './store/list-query.ts';
export { createMemoryStore } from './store/memory-store.ts';
export type { MemoryStore } from './store/memory-store.ts';
export { isMemoryState } from './store/memory/memory-state.ts';
export type { MemoryState, SavedFirm } from './store/memory/memory-state.ts';
export type { FirmReads, FirmTransaction, ListedPage, PortalStore } from './store/portal-store.ts';
export type {
  AccessTokenRecord,
  BulkSendRecord,
  ClientRecord,
  ClientSessionRecord,
  Credentials,
  DueReminder,
  FeedSlice,
  FirmRecord,
  TimelineRecord,
  IdempotencyClaim,
  IdempotencyState,
  InvitationRecord,
  LinkRecord,
  MailClaim,
  MailKind,
  MailRecord,
  MemberRecord,
  NewEvent,
  OutcomeRecord,
  PositionedOutcome,
  PurgeCutoffs,
  SendRecords,
  Suppression,
} from './store/records.ts';
export { withScopes } from './store/scopes.ts';
export { selectClients } from './store/select-clients.ts';
export { AddressTakenError, IdempotencyBusyError, VersionConflictError } from './store/store-errors.ts';
export type { FormCompletion } from './use-cases/complete-form.ts';
export type { Delivery } from './use-cases/deliver-mail.ts';
export { liftSuppression } from './use-cases/lift-suppression.ts';
export type { LiftedAddress } from './use-cases/lift-suppression.ts';
export type { ReminderUnsubscribe } from './use-cases/stop-reminders.ts';
