import type { ClientQuery, OperationId } from '@foyer/sdk';

/** The start of the key of every query and mutation: the third part is the operation of the contract. */
const keyOf = <Id extends OperationId>(portalId: string, operation: Id) =>
  ['foyer', portalId, operation] as const;

/**
 * The keys of a portal's queries and mutations, for `invalidateQueries` and `getQueryData`.
 * The first parts are `'foyer'`, the portal's id and the operation id of the contract, such as `clients.list`.
 * @example
 * queryClient.invalidateQueries({ queryKey: foyerKeys.lists(portal.portalId) })
 */
export const foyerKeys = {
  all: (portalId: string) => ['foyer', portalId] as const,
  operation: keyOf,
  session: (portalId: string) => keyOf(portalId, 'session.get'),
  lists: (portalId: string) => keyOf(portalId, 'clients.list'),
  list: (portalId: string, query: ClientQuery) => [...keyOf(portalId, 'clients.list'), query] as const,
  clients: (portalId: string) => keyOf(portalId, 'clients.get'),
  client: (portalId: string, clientId: string) => [...keyOf(portalId, 'clients.get'), clientId] as const,
  timeline: (portalId: string, clientId: string, memberId: string) =>
    [...keyOf(portalId, 'members.timeline'), clientId, memberId] as const,
  forms: (portalId: string) => keyOf(portalId, 'forms.list'),
  staff: (portalId: string) => keyOf(portalId, 'staff.list'),
  bulkSends: (portalId: string) => keyOf(portalId, 'bulkSends.get'),
  bulkSend: (portalId: string, bulkSendId: string) =>
    [...keyOf(portalId, 'bulkSends.get'), bulkSendId] as const,
  outcomes: (portalId: string) => keyOf(portalId, 'bulkSends.outcomes'),
};
