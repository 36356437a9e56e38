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
  SelectionInput,
  OutcomePage,
  OutcomeQuery,
  Preflight,
  PreflightInput,
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
import type { ExportQuery, ImportInput, ImportResult } from './transfer.ts';

/** What each operation takes and gives. The only place where the wire's types are joined to its names. */
export interface Operations {
  'session.get': { params: NoFields; query: NoFields; body: undefined; result: Session };
  'clients.list': { params: NoFields; query: ClientQuery; body: undefined; result: ClientPage };
  'clients.get': { params: { clientId: string }; query: NoFields; body: undefined; result: Client };
  'clients.export': { params: NoFields; query: ExportQuery; body: undefined; result: string };
  'clients.exportSelection': { params: NoFields; query: NoFields; body: SelectionInput; result: string };
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

/** Where a member stands. */
export interface MemberPath {
  clientId: string;
  memberId: string;
}

/** Which bulk send. */
export interface BulkSendPath {
  bulkSendId: string;
}

/** Nothing is taken here. */
export type NoFields = Record<never, never>;

/** The name of an operation. */
export type OperationId = keyof Operations;

/** How an operation is asked for and answered: what both ends of the wire must know. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `API_PREFIX`; `:name` is a parameter. */
  path: string;
  /** `staff`: whatever `identify` accepts. `public`: the client's side, with constant answers. */
  side: 'staff' | 'public';
  /** True: an `Idempotency-Key` is required and answers are replayed for 24 h. `with-resend`: where the body says `resend`; else it may be given. */
  idempotent: boolean | 'with-resend';
  /** `events` answers as `text/event-stream`, each event one `PortalEvent`; `csv` as `text/csv`, written while it is read. */
  responseType: 'json' | 'events' | 'csv';
}

/** Every path of the wire starts with this. */
export const API_PREFIX = '/v1';

const read = { method: 'GET', side: 'staff', idempotent: false, responseType: 'json' } as const;
const write = { method: 'POST', side: 'staff', idempotent: true, responseType: 'json' } as const;
const change = { method: 'POST', side: 'staff', idempotent: false, responseType: 'json' } as const;
const publicSide = { side: 'public', idempotent: false, responseType: 'json' } as const;

const MEMBER = '/clients/:clientId/members/:memberId';
const BULK_SEND = '/bulk-sends/:bulkSendId';

/**
 * The endpoint table: it gives the SDK its paths, the portal its routes, OpenAPI its operations.
 * Every SDK carries it, so what only a portal needs is in `access.ts`, and what only documents need in `endpoint-docs.ts`.
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
