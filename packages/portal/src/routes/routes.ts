import type { OperationId, Operations } from '@foyer/contract';
import type { Input } from '../middleware/env.ts';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import { acceptInvitation, getActivation } from '../use-cases/activation.ts';
import { addMember } from '../use-cases/add-member.ts';
import type { PublicContext, StaffContext } from '../use-cases/context.ts';
import { applyBulkUpdate } from '../use-cases/bulk/apply-update.ts';
import { cancelBulkSend, getBulkSend, listOutcomes, retryBulkSend } from '../use-cases/bulk/bulk-sends.ts';
import { importClients } from '../use-cases/bulk/import-clients.ts';
import { preflight } from '../use-cases/bulk/preflight.ts';
import { startBulkSend } from '../use-cases/bulk/start-bulk-send.ts';
import { listPreflightMembers } from '../use-cases/bulk/stored-preflight.ts';
import { createClient } from '../use-cases/create-client.ts';
import { getClient, listForms, listStaff } from '../use-cases/directory.ts';
import { disableMember, enableMember } from '../use-cases/account-status.ts';
import { listClients } from '../use-cases/list-clients.ts';
import { previewInvitation, testInvitation } from '../use-cases/preview-invitation.ts';
import { removeMember } from '../use-cases/remove-member.ts';
import { renewLink } from '../use-cases/renew-link.ts';
import { revokeInvitation } from '../use-cases/revoke-invitation.ts';
import { sendInvitations } from '../use-cases/send-invitations.ts';
import { getSession } from '../use-cases/get-session.ts';
import { signIn } from '../use-cases/sign-in.ts';
import { getTimeline } from '../use-cases/get-timeline.ts';
import { liftMemberSuppression } from '../use-cases/lift-suppression.ts';
import { updateClient } from '../use-cases/update-client.ts';
import { updateMember } from '../use-cases/update-member.ts';
import { exportCsv } from './csv.ts';
import { streamEvents } from './events.ts';

interface ReadRoute<Id extends OperationId> {
  kind: 'read';
  run(store: PortalStore, context: StaffContext, input: Input<Id>): Promise<Operations[Id]['result']>;
}
interface WriteRoute<Id extends OperationId> {
  kind: 'write';
  run(tx: FirmTransaction, context: StaffContext, input: Input<Id>): Promise<Operations[Id]['result']>;
}
interface PublicRoute<Id extends OperationId> {
  kind: 'public';
  run(store: PortalStore, context: PublicContext, input: Input<Id>): Promise<Operations[Id]['result']>;
}
interface StreamRoute<Id extends OperationId> {
  kind: 'stream';
  run(
    store: PortalStore,
    context: StaffContext,
    input: Input<Id>,
    request: Request,
  ): Response | Promise<Response>;
}

/**
 * How an operation is run: `read` without a transaction, `write` in one, `public` without an identity (members and their links),
 * `stream` with a response of its own. The others return the JSON of the contract.
 */
export type Route<Id extends OperationId> =
  | ReadRoute<Id>
  | WriteRoute<Id>
  | PublicRoute<Id>
  | StreamRoute<Id>;

/** One use case for each operation of the contract. */
export const routes: { readonly [Id in OperationId]: Route<Id> } = {
  // Before `clients.get`, whose path would match `export.csv` as an id: the first match wins.
  'clients.export': {
    kind: 'stream',
    run: (store, context, { query: { selectionToken, columns, ...filter } }) =>
      exportCsv(store, context, {
        ...(selectionToken === undefined ? { filter } : { selectionToken }),
        ...(columns === undefined ? {} : { columns }),
      }),
  },
  'clients.exportSelection': {
    kind: 'stream',
    run: (store, context, { body }) => exportCsv(store, context, body),
  },
  'session.get': { kind: 'read', run: (store, context) => getSession(store, context) },
  'clients.list': {
    kind: 'read',
    run: (store, { firmId, now }, { query }) => listClients(store.reads(firmId), query, now),
  },
  'clients.get': {
    kind: 'read',
    run: (store, { firmId }, { params }) => getClient(store.reads(firmId), params.clientId),
  },
  'forms.list': { kind: 'read', run: (_store, { firmId, ports }) => listForms(ports, firmId) },
  'staff.list': { kind: 'read', run: (store, { firmId }) => listStaff(store.reads(firmId)) },
  'clients.create': { kind: 'write', run: (tx, context, { body }) => createClient(tx, context, body) },
  'clients.update': {
    kind: 'write',
    run: (tx, context, { params, body, ifMatch }) => updateClient(tx, context, { ...params, ifMatch }, body),
  },
  'members.add': {
    kind: 'write',
    run: (tx, context, { params, body }) => addMember(tx, context, params.clientId, body),
  },
  'invitations.send': {
    kind: 'write',
    run: (tx, context, { params, body }) => sendInvitations(tx, context, params.clientId, body),
  },
  'invitations.preview': {
    kind: 'read',
    run: (store, context, { params, body }) =>
      previewInvitation(store.reads(context.firmId), context, params.clientId, body),
  },
  'invitations.sendTest': {
    kind: 'write',
    run: (tx, context, { params, body }) => testInvitation(tx, context, params.clientId, body),
  },
  'invitations.revoke': {
    kind: 'write',
    run: (tx, context, { params }) => revokeInvitation(tx, context, params.invitationId),
  },
  'members.update': {
    kind: 'write',
    run: (tx, context, { params, body, ifMatch }) =>
      updateMember(tx, context, { path: params, ifMatch }, body),
  },
  'members.remove': {
    kind: 'write',
    run: (tx, context, { params, ifMatch }) => removeMember(tx, context, { path: params, ifMatch }),
  },
  'members.disable': { kind: 'write', run: (tx, context, { params }) => disableMember(tx, context, params) },
  'members.enable': { kind: 'write', run: (tx, context, { params }) => enableMember(tx, context, params) },
  'members.liftSuppression': {
    kind: 'write',
    run: (tx, context, { params }) => liftMemberSuppression(tx, context, params),
  },
  'members.timeline': {
    kind: 'read',
    run: (store, { firmId }, { params }) => getTimeline(store.reads(firmId), params),
  },
  'bulkSends.preflight': {
    kind: 'read',
    run: (store, context, { body }) => preflight(store, context, body),
  },
  'bulkSends.preflightMembers': {
    kind: 'read',
    run: (store, context, { params, query }) =>
      listPreflightMembers(store.reads(context.firmId), context, params, query),
  },
  'bulkSends.start': { kind: 'write', run: (tx, context, { body }) => startBulkSend(tx, context, body) },
  'bulkSends.get': {
    kind: 'read',
    run: (store, { firmId }, { params }) => getBulkSend(store.reads(firmId), params.bulkSendId),
  },
  'bulkSends.outcomes': {
    kind: 'read',
    run: (store, { firmId }, { params, query }) =>
      listOutcomes(store.reads(firmId), params.bulkSendId, query),
  },
  'bulkSends.cancel': {
    kind: 'write',
    run: (tx, context, { params }) => cancelBulkSend(tx, context, params.bulkSendId),
  },
  'bulkSends.retry': {
    kind: 'write',
    run: (tx, context, { params }) => retryBulkSend(tx, context, params.bulkSendId),
  },
  'bulkUpdates.apply': { kind: 'write', run: (tx, context, { body }) => applyBulkUpdate(tx, context, body) },
  'clients.import': { kind: 'write', run: (tx, context, { body }) => importClients(tx, context, body) },
  'activations.get': {
    kind: 'public',
    run: (store, context, { params }) => getActivation(store, context, params.token),
  },
  'activations.accept': {
    kind: 'public',
    run: (store, context, { params, body }) => acceptInvitation(store, context, params.token, body),
  },
  'activations.renew': {
    kind: 'public',
    run: (store, context, { params }) => renewLink(store, context, params.token),
  },
  'clientSessions.create': {
    kind: 'public',
    run: (store, context, { body }) => signIn(store, context, body),
  },
  'events.stream': {
    kind: 'stream',
    run: (store, { firmId, ports }, _input, { headers, signal }) =>
      streamEvents(store, ports.clock, firmId, headers.get('last-event-id'), signal),
  },
};
