export { createPortalClient } from './create-portal-client.ts';
export type { BackendFactory } from './http/context.ts';
export type {
  AdapterOptions,
  CommonOptions,
  HttpOptions,
  PortalClient,
  PortalClientOptions,
} from './create-portal-client.ts';
export { isPortalError, PortalError } from './errors.ts';
export type { PortalErrorDetails, PortalErrorKind } from './errors.ts';
export type { CallOptions, ChangeOptions } from './http/call.ts';
export type { OnRequestInfo, OnResponseInfo, OnRetryInfo, PortalHooks, RequestInfo } from './http/hooks.ts';
export type { GetToken } from './http/token.ts';
export type { Random } from './http/context.ts';
export type { Activations, ClientSessions } from './resources/activations.ts';
export type { BulkSendHandle } from './resources/bulk-send-handle.ts';
export type { BulkSends, BulkUpdates } from './resources/bulk-sends.ts';
export type { Clients } from './resources/clients.ts';
export type { Forms, SessionResource, StaffResource } from './resources/directory.ts';
export type { Events, Feed, FeedListener, FeedState } from './resources/events.ts';
export type { Invitations } from './resources/invitations.ts';
export type { Members } from './resources/members.ts';
export { clientColumns, clientSortKeys } from '@foyer/contract';
export type { ExportSource } from './http/context.ts';
export type {
  AcceptResult,
  AcceptInput,
  Account,
  Activation,
  AddedMember,
  BulkRecipients,
  BulkSend,
  BulkSendInput,
  BulkUpdate,
  BulkUpdateInput,
  ChangedMember,
  SelectionInput,
  Client,
  ClientChanges,
  ClientColumn,
  ClientFilter,
  ClientKind,
  ClientPage,
  ClientQuery,
  ClientSession,
  ClientSort,
  ClientSortKey,
  Clock,
  Delivery,
  DeliveryStatus,
  EventType,
  ExportColumns,
  FieldProblem,
  Firm,
  Form,
  FormRef,
  ImportError,
  ImportResult,
  Invitation,
  InvitationState,
  Items,
  LoginInput,
  MailPreview,
  Member,
  MemberChanges,
  MemberRole,
  NewClient,
  NewMember,
  OperationId,
  Operations,
  Outcome,
  OutcomePage,
  OutcomeQuery,
  OutcomeResult,
  Permission,
  PersonName,
  Plan,
  Policy,
  PortalEvent,
  Preflight,
  PreflightInput,
  PreliminaryData,
  PreviewInput,
  ProblemCode,
  ProblemDetails,
  Recipients,
  RenewResult,
  RevokedReason,
  RevokeRefusal,
  Selection,
  SendInput,
  SendRefusal,
  SendResult,
  Session,
  SkippedRecipient,
  SkippedGroup,
  SkipReason,
  Staff,
  StaffRef,
  StatusRefusal,
  TestMailResult,
  TimelineActor,
  TimelineEntry,
  TimelineEntryType,
  TimelineSend,
  UpdateOutcome,
  Viewer,
} from '@foyer/contract';
