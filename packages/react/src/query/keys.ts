import type { ClientQuery } from '@foyer/sdk';

/**
 * Where everything of a portal lies in a query cache; hand a key to `invalidateQueries`.
 * @example
 * queryClient.invalidateQueries({ queryKey: foyerKeys.lists(portal.portalId) })
 */
export const foyerKeys = {
  all: (portalId: string) => ['foyer', portalId] as const,
  session: (portalId: string) => ['foyer', portalId, 'session'] as const,
  lists: (portalId: string) => ['foyer', portalId, 'clients'] as const,
  list: (portalId: string, query: ClientQuery) => ['foyer', portalId, 'clients', query] as const,
  clients: (portalId: string) => ['foyer', portalId, 'client'] as const,
  client: (portalId: string, clientId: string) => ['foyer', portalId, 'client', clientId] as const,
  timeline: (portalId: string, clientId: string, memberId: string) =>
    ['foyer', portalId, 'timeline', clientId, memberId] as const,
  forms: (portalId: string) => ['foyer', portalId, 'forms'] as const,
  staff: (portalId: string) => ['foyer', portalId, 'staff'] as const,
  bulkSends: (portalId: string) => ['foyer', portalId, 'bulk-send'] as const,
  bulkSend: (portalId: string, bulkSendId: string) => ['foyer', portalId, 'bulk-send', bulkSendId] as const,
};
