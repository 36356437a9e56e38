import * as z from 'zod/mini';
import type { OperationId, Operations } from '../endpoints.ts';
import {
  bulkSendInput,
  bulkSendParams,
  bulkUpdate,
  bulkUpdateInput,
  outcomePage,
  outcomeQuery,
  preflight,
  preflightInput,
  preflightMemberPage,
  preflightMemberQuery,
  preflightParams,
} from './bulk.ts';
import {
  bulkSend,
  client,
  form,
  formRef,
  member,
  personName,
  portalEvent,
  problem,
  session,
  staff,
  timelineEntry,
} from './model.ts';
import {
  acceptInput,
  clientChanges,
  clientQuery,
  loginInput,
  memberChanges,
  newClient,
  newMember,
  previewInput,
  repeatedParameters,
  sendInput,
} from './requests.ts';
import { id, timestamp } from './text.ts';
import { exportInput, exportQuery, importInput, importResult } from './transfer.ts';

/** The four schemas of one operation, checked against `Operations` by the compiler. */
export type OperationSchemas<Id extends OperationId> = {
  [Part in keyof Operations[Id]]: z.ZodMiniType<Operations[Id][Part]>;
};

const none = z.object({});
const noBody = z.undefined();
const clientParams = z.object({ clientId: id });
const memberParams = z.object({ clientId: id, memberId: id });
const tokenParams = z.object({ token: z.string().check(z.maxLength(256)) });
const items = <T extends z.ZodMiniType>(item: T) => z.looseObject({ items: z.array(item) });

const changedMember = z.looseObject({ member, client });

const skipped = z.looseObject({
  memberId: z.string(),
  reason: z.enum(['no-email', 'already-active', 'disabled', 'cooldown', 'queued', 'suppressed', 'forbidden']),
  until: z.optional(timestamp),
});

const clientPage = z.looseObject({
  items: z.array(client),
  total: z.int(),
  next: z.nullable(z.string()),
  revision: z.string(),
});

const activation = z.looseObject({
  firm: z.looseObject({ id: z.string(), name: z.string() }),
  clientName: z.string(),
  name: personName,
  email: z.string(),
  invitedBy: z.looseObject({ name: z.string(), email: z.string() }),
  expiresAt: timestamp,
  form: z.nullable(formRef),
  passwordMinLength: z.int(),
});

const accepted = z.looseObject({
  email: z.string(),
  activatedAt: timestamp,
  form: z.nullable(formRef),
  continueUrl: z.nullable(z.string()),
});

const clientSession = z.looseObject({
  token: z.string(),
  expiresAt: timestamp,
  account: z.looseObject({
    id: z.string(),
    email: z.string(),
    displayName: z.string(),
    lastLoginAt: timestamp,
  }),
  clients: z.array(z.looseObject({ id: z.string(), name: z.string(), form: z.nullable(formRef) })),
});

/** The schemas of every operation. */
export const schemas: { readonly [Id in OperationId]: OperationSchemas<Id> } = {
  'session.get': { params: none, query: none, body: noBody, result: session },
  'clients.list': { params: none, query: clientQuery, body: noBody, result: clientPage },
  'clients.get': { params: clientParams, query: none, body: noBody, result: client },
  'clients.export': { params: none, query: exportQuery, body: noBody, result: z.string() },
  'clients.exportSelection': { params: none, query: none, body: exportInput, result: z.string() },
  'clients.import': { params: none, query: none, body: importInput, result: importResult },
  'clients.create': { params: none, query: none, body: newClient, result: client },
  'clients.update': { params: clientParams, query: none, body: clientChanges, result: client },
  'members.add': { params: clientParams, query: none, body: newMember, result: changedMember },
  'invitations.send': {
    params: clientParams,
    query: none,
    body: sendInput,
    result: z.looseObject({ client, sent: z.array(member), skipped: z.array(skipped) }),
  },
  'invitations.preview': {
    params: clientParams,
    query: none,
    body: previewInput,
    result: z.looseObject({ subject: z.string(), html: z.string(), text: z.string() }),
  },
  'invitations.sendTest': {
    params: clientParams,
    query: none,
    body: previewInput,
    result: z.looseObject({ email: z.string() }),
  },
  'invitations.revoke': {
    params: z.object({ invitationId: id }),
    query: none,
    body: noBody,
    result: changedMember,
  },
  'members.update': { params: memberParams, query: none, body: memberChanges, result: changedMember },
  'members.remove': { params: memberParams, query: none, body: noBody, result: client },
  'members.disable': { params: memberParams, query: none, body: noBody, result: changedMember },
  'members.liftSuppression': { params: memberParams, query: none, body: noBody, result: changedMember },
  'members.enable': { params: memberParams, query: none, body: noBody, result: changedMember },
  'members.timeline': { params: memberParams, query: none, body: noBody, result: items(timelineEntry) },
  'bulkSends.preflight': { params: none, query: none, body: preflightInput, result: preflight },
  'bulkSends.preflightMembers': {
    params: preflightParams,
    query: preflightMemberQuery,
    body: noBody,
    result: preflightMemberPage,
  },
  'bulkSends.start': { params: none, query: none, body: bulkSendInput, result: bulkSend },
  'bulkSends.get': { params: bulkSendParams, query: none, body: noBody, result: bulkSend },
  'bulkSends.outcomes': { params: bulkSendParams, query: outcomeQuery, body: noBody, result: outcomePage },
  'bulkSends.cancel': { params: bulkSendParams, query: none, body: noBody, result: bulkSend },
  'bulkSends.retry': { params: bulkSendParams, query: none, body: noBody, result: bulkSend },
  'bulkUpdates.apply': { params: none, query: none, body: bulkUpdateInput, result: bulkUpdate },
  'forms.list': { params: none, query: none, body: noBody, result: items(form) },
  'staff.list': { params: none, query: none, body: noBody, result: items(staff) },
  'events.stream': { params: none, query: none, body: noBody, result: portalEvent },
  'activations.get': { params: tokenParams, query: none, body: noBody, result: activation },
  'activations.accept': { params: tokenParams, query: none, body: acceptInput, result: accepted },
  'activations.renew': {
    params: tokenParams,
    query: none,
    body: noBody,
    result: z.looseObject({ received: z.literal(true) }),
  },
  'clientSessions.create': { params: none, query: none, body: loginInput, result: clientSession },
};

/** Whether an operation has a request body. */
export const takesBody = (operation: OperationId): boolean => schemas[operation].body !== noBody;

export { client, problem, repeatedParameters };
