import { endpoints, type OperationId, type Route } from './endpoints.ts';
import type { Permission } from './session.ts';

/** The permission and the success status of an operation. */
export interface Access {
  /** The permission that the viewer needs; null if none, or if it depends on the body. */
  permission: Permission | null;
  /** 201 and 202 have a `Location` if the new resource has an id. 202: the work continues in the background. */
  success: 200 | 201 | 202;
}

/** One entry per row of the endpoint table. */
export const access: { readonly [Id in OperationId]: Access } = {
  'session.get': { permission: null, success: 200 },
  'clients.list': { permission: null, success: 200 },
  'clients.get': { permission: null, success: 200 },
  'clients.export': { permission: 'clients.export', success: 200 },
  'clients.exportSelection': { permission: 'clients.export', success: 200 },
  'clients.import': { permission: 'clients.import', success: 200 },
  'clients.create': { permission: 'clients.write', success: 201 },
  'clients.update': { permission: null, success: 200 },
  'members.add': { permission: 'clients.write', success: 201 },
  'invitations.send': { permission: 'invitations.send', success: 200 },
  'invitations.preview': { permission: 'invitations.send', success: 200 },
  'invitations.sendTest': { permission: 'invitations.send', success: 200 },
  'invitations.revoke': { permission: 'invitations.revoke', success: 200 },
  'members.update': { permission: 'clients.write', success: 200 },
  'members.remove': { permission: 'clients.write', success: 200 },
  'members.disable': { permission: 'members.disable', success: 200 },
  'members.enable': { permission: 'members.disable', success: 200 },
  'members.liftSuppression': { permission: 'invitations.send', success: 200 },
  'members.timeline': { permission: null, success: 200 },
  'bulkSends.preflight': { permission: null, success: 200 },
  'bulkSends.preflightMembers': { permission: null, success: 200 },
  'bulkSends.start': { permission: 'invitations.send', success: 202 },
  'bulkSends.get': { permission: null, success: 200 },
  'bulkSends.outcomes': { permission: null, success: 200 },
  'bulkSends.cancel': { permission: 'invitations.send', success: 200 },
  'bulkSends.retry': { permission: 'invitations.send', success: 200 },
  'bulkUpdates.apply': { permission: null, success: 200 },
  'forms.list': { permission: null, success: 200 },
  'staff.list': { permission: null, success: 200 },
  'events.stream': { permission: null, success: 200 },
  'activations.get': { permission: null, success: 200 },
  'activations.accept': { permission: null, success: 200 },
  'activations.renew': { permission: null, success: 200 },
  'clientSessions.create': { permission: null, success: 201 },
};

/** The route of an operation with its permission and success status. */
export interface Endpoint extends Route, Access {}

/** Returns the row of the endpoint table with what only a portal needs. */
export const endpointOf = (operation: OperationId): Endpoint => ({
  ...endpoints[operation],
  ...access[operation],
});
