export type {
  AcceptResult,
  AcceptInput,
  Activation,
  ClientSession,
  LoginInput,
  RenewResult,
} from './activation.ts';
export type {
  BulkRecipients,
  BulkSend,
  BulkSendContent,
  BulkSendInput,
  BulkUpdate,
  BulkUpdateInput,
  SelectionInput,
  Outcome,
  OutcomePage,
  OutcomeQuery,
  OutcomeResult,
  Preflight,
  PreflightedBulkSendInput,
  PreflightGroup,
  PreflightGroupId,
  PreflightInput,
  PreflightMember,
  PreflightMemberPage,
  PreflightMemberQuery,
  RecipientGroup,
  Selection,
  SkipReason,
  UncheckedBulkSendInput,
  UpdateOutcome,
} from './bulk.ts';
export type { Client, ClientKind, Plan, PreliminaryData } from './client.ts';
export { clientColumns } from './client-columns.ts';
export type { ClientColumn } from './client-columns.ts';
export { clientSortKeys } from './client-sort.ts';
export type { ClientSort, ClientSortKey } from './client-sort.ts';
export { systemClock } from './clock.ts';
export type { Clock } from './clock.ts';
export { commonProblems, endpointDocs } from './endpoint-docs.ts';
export type { EndpointDocs } from './endpoint-docs.ts';
export { API_PREFIX, endpoints } from './endpoints.ts';
export type {
  BulkSendPath,
  MemberPath,
  NoFields,
  OperationId,
  Operations,
  PreflightPath,
  Route,
} from './endpoints.ts';
export { access, endpointOf } from './access.ts';
export type { Access, Endpoint } from './access.ts';
export type { EventType, PortalEvent } from './event.ts';
export type { ClientFilter } from './filter.ts';
export type {
  Delivery,
  DeliveryStatus,
  Form,
  FormRef,
  Invitation,
  InvitationState,
  RevokedReason,
} from './invitation.ts';
export type { Account, Member, MemberRole, PersonName } from './member.ts';
export { RESPONSE_LIMITS } from './response-limits.ts';
export { webhookEndpoints } from './webhook-endpoints.ts';
export type { WebhookEndpoint } from './webhook-endpoints.ts';
export { problems, problemType } from './problem.ts';
export type { FieldProblem, ProblemCode, ProblemDetails } from './problem.ts';
export type {
  AddedMember,
  ChangedMember,
  ClientChanges,
  ClientPage,
  ClientQuery,
  Items,
  LiftSuppressionRefusal,
  MailPreview,
  MemberChanges,
  NewClient,
  NewMember,
  PreviewInput,
  Recipients,
  RevokeRefusal,
  SendInput,
  SendRefusal,
  SendResult,
  SkippedRecipient,
  StatusRefusal,
  TestMailResult,
} from './requests.ts';
export type { Firm, Permission, Policy, Session, Viewer } from './session.ts';
export type { Staff, StaffRef } from './staff.ts';
export type {
  ExportColumns,
  ExportInput,
  ExportQuery,
  ImportError,
  ImportInput,
  ImportResult,
} from './transfer.ts';
export type { TimelineActor, TimelineEntry, TimelineEntryType, TimelineSend } from './timeline.ts';
