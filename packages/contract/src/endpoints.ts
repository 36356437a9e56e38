import type {
  AcceptResult,
  AcceptInput,
  Activation,
  ClientSession,
  LoginInput,
  RenewResult,
} from './activation.ts';
import type {
  BulkSend,
  BulkSendInput,
  BulkUpdate,
  BulkUpdateInput,
  OutcomePage,
  OutcomeQuery,
  Preflight,
  PreflightGroupId,
  PreflightInput,
  PreflightMemberPage,
  PreflightMemberQuery,
} from './bulk.ts';
import type { Client } from './client.ts';
import type { PortalEvent } from './event.ts';
import type { Form } from './invitation.ts';
import type {
  AddedMember,
  ChangedMember,
  ClientChanges,
  ClientPage,
  ClientQuery,
  Items,
  MailPreview,
  MemberChanges,
  NewClient,
  NewMember,
  PreviewInput,
  SendInput,
  SendResult,
  TestMailResult,
} from './requests.ts';
import type { Session } from './session.ts';
import type { Staff } from './staff.ts';
import type { TimelineEntry } from './timeline.ts';
import type { ExportInput, ExportQuery, ImportInput, ImportResult } from './transfer.ts';

/** The parameters, query, body and result of each operation. */
export interface Operations {
  'session.get': { params: NoFields; query: NoFields; body: undefined; result: Session };
  'clients.list': { params: NoFields; query: ClientQuery; body: undefined; result: ClientPage };
  'clients.get': { params: { clientId: string }; query: NoFields; body: undefined; result: Client };
  'clients.export': { params: NoFields; query: ExportQuery; body: undefined; result: string };
  'clients.exportSelection': { params: NoFields; query: NoFields; body: ExportInput; result: string };
  'clients.import': { params: NoFields; query: NoFields; body: ImportInput; result: ImportResult };
  'clients.create': { params: NoFields; query: NoFields; body: NewClient; result: Client };
  'clients.update': { params: { clientId: string }; query: NoFields; body: ClientChanges; result: Client };
  'members.add': { params: { clientId: string }; query: NoFields; body: NewMember; result: AddedMember };
  'invitations.send': { params: { clientId: string }; query: NoFields; body: SendInput; result: SendResult };
  'invitations.preview': {
    params: { clientId: string };
    query: NoFields;
    body: PreviewInput;
    result: MailPreview;
  };
  'invitations.sendTest': {
    params: { clientId: string };
    query: NoFields;
    body: PreviewInput;
    result: TestMailResult;
  };
  'invitations.revoke': {
    params: { invitationId: string };
    query: NoFields;
    body: undefined;
    result: ChangedMember;
  };
  'members.update': { params: MemberPath; query: NoFields; body: MemberChanges; result: ChangedMember };
  'members.remove': { params: MemberPath; query: NoFields; body: undefined; result: Client };
  'members.disable': { params: MemberPath; query: NoFields; body: undefined; result: ChangedMember };
  'members.enable': { params: MemberPath; query: NoFields; body: undefined; result: ChangedMember };
  'members.liftSuppression': { params: MemberPath; query: NoFields; body: undefined; result: ChangedMember };
  'members.timeline': { params: MemberPath; query: NoFields; body: undefined; result: Items<TimelineEntry> };
  'bulkSends.preflight': { params: NoFields; query: NoFields; body: PreflightInput; result: Preflight };
  'bulkSends.preflightMembers': {
    params: PreflightPath;
    query: PreflightMemberQuery;
    body: undefined;
    result: PreflightMemberPage;
  };
  'bulkSends.start': { params: NoFields; query: NoFields; body: BulkSendInput; result: BulkSend };
  'bulkSends.get': { params: BulkSendPath; query: NoFields; body: undefined; result: BulkSend };
  'bulkSends.outcomes': { params: BulkSendPath; query: OutcomeQuery; body: undefined; result: OutcomePage };
  'bulkSends.cancel': { params: BulkSendPath; query: NoFields; body: undefined; result: BulkSend };
  'bulkSends.retry': { params: BulkSendPath; query: NoFields; body: undefined; result: BulkSend };
  'bulkUpdates.apply': { params: NoFields; query: NoFields; body: BulkUpdateInput; result: BulkUpdate };
  'forms.list': { params: NoFields; query: NoFields; body: undefined; result: Items<Form> };
  'staff.list': { params: NoFields; query: NoFields; body: undefined; result: Items<Staff> };
  'events.stream': { params: NoFields; query: NoFields; body: undefined; result: PortalEvent };
  'activations.get': { params: { token: string }; query: NoFields; body: undefined; result: Activation };
  'activations.accept': {
    params: { token: string };
    query: NoFields;
    body: AcceptInput;
    result: AcceptResult;
  };
  'activations.renew': { params: { token: string }; query: NoFields; body: undefined; result: RenewResult };
  'clientSessions.create': { params: NoFields; query: NoFields; body: LoginInput; result: ClientSession };
}

/** The path parameters of a member. */
export interface MemberPath {
  clientId: string;
  memberId: string;
}

/** The path parameters of a group of a preflight. */
export interface PreflightPath {
  preflightId: string;
  group: PreflightGroupId;
}

/** The path parameters of a bulk send. */
export interface BulkSendPath {
  bulkSendId: string;
}

/** No fields. */
export type NoFields = Record<never, never>;

/** The id of an operation, such as `invitations.send`. */
export type OperationId = keyof Operations;

/** The HTTP route of an operation. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `API_PREFIX`; `:name` is a parameter. */
  path: string;
  /** `staff`: needs an identity that `identify` accepts. `public`: the member's side, without a staff token. */
  side: 'staff' | 'public';
  /** True: an `Idempotency-Key` is required, and the response is replayed for 24 h. `with-resend`: required if the body has `resend`, otherwise optional. */
  idempotent: boolean | 'with-resend';
  /** `events`: `text/event-stream`, each message a `PortalEvent`. `csv`: `text/csv`, streamed. */
  responseType: 'json' | 'events' | 'csv';
}

/** The prefix of every path. */
export const API_PREFIX = '/v1';

const read = { method: 'GET', side: 'staff', idempotent: false, responseType: 'json' } as const;
const write = { method: 'POST', side: 'staff', idempotent: true, responseType: 'json' } as const;
const change = { method: 'POST', side: 'staff', idempotent: false, responseType: 'json' } as const;
const publicSide = { side: 'public', idempotent: false, responseType: 'json' } as const;

const MEMBER = '/clients/:clientId/members/:memberId';
const BULK_SEND = '/bulk-sends/:bulkSendId';

/**
 * The endpoint table: the source of the SDK's paths, the portal's routes and the OpenAPI operations.
 * It is part of every SDK bundle, so data for portals is in `access.ts`, and data for documentation in `endpoint-docs.ts`.
 */
export const endpoints: { readonly [Id in OperationId]: Route } = {
  'session.get': { ...read, path: '/session' },
  'clients.list': { ...read, path: '/clients' },
  'clients.get': { ...read, path: '/clients/:clientId' },
  'clients.export': { ...read, path: '/clients/export.csv', responseType: 'csv' },
  'clients.exportSelection': { ...change, path: '/clients/export.csv', responseType: 'csv' },
  'clients.import': { ...write, path: '/clients/import' },
  'clients.create': { ...write, path: '/clients' },
  'clients.update': { ...change, method: 'PATCH', path: '/clients/:clientId' },
  'members.add': { ...write, path: '/clients/:clientId/members' },
  'invitations.send': { ...write, path: '/clients/:clientId/invitations' },
  'invitations.preview': { ...change, path: '/clients/:clientId/invitations/preview' },
  'invitations.sendTest': { ...change, path: '/clients/:clientId/invitations/send-test' },
  'invitations.revoke': { ...change, path: '/invitations/:invitationId/revoke' },
  'members.update': { ...change, method: 'PATCH', path: MEMBER, idempotent: 'with-resend' },
  'members.remove': { ...change, method: 'DELETE', path: MEMBER },
  'members.disable': { ...change, path: `${MEMBER}/disable` },
  'members.enable': { ...change, path: `${MEMBER}/enable` },
  'members.liftSuppression': { ...change, path: `${MEMBER}/lift-suppression` },
  'members.timeline': { ...read, path: `${MEMBER}/timeline` },
  'bulkSends.preflight': { ...change, path: '/bulk-sends/preflight' },
  'bulkSends.preflightMembers': { ...read, path: '/bulk-sends/preflight/:preflightId/:group' },
  'bulkSends.start': { ...write, path: '/bulk-sends' },
  'bulkSends.get': { ...read, path: BULK_SEND },
  'bulkSends.outcomes': { ...read, path: `${BULK_SEND}/outcomes` },
  'bulkSends.cancel': { ...change, path: `${BULK_SEND}/cancel` },
  'bulkSends.retry': { ...write, path: `${BULK_SEND}/retry` },
  'bulkUpdates.apply': { ...write, path: '/bulk-updates' },
  'forms.list': { ...read, path: '/forms' },
  'staff.list': { ...read, path: '/staff' },
  'events.stream': { ...read, path: '/events', responseType: 'events' },
  'activations.get': { ...publicSide, method: 'GET', path: '/activations/:token' },
  'activations.accept': { ...publicSide, method: 'POST', path: '/activations/:token' },
  'activations.renew': { ...publicSide, method: 'POST', path: '/activations/:token/renew' },
  'clientSessions.create': { ...publicSide, method: 'POST', path: '/client-sessions' },
};
