import type { Client, ClientQuery, Form, PortalClient, Session, Staff, TimelineEntry } from '@foyer/sdk';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { toListedClients, type ListedClients } from './apply-event.ts';
import { foyerKeys } from './keys.ts';

// The feed keeps cached data up to date, and the SDK retries by itself.
const live = { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false } as const;
const fiveMinutes = 300_000;

/**
 * Query options of `session.get`: the viewer, the firm and its policy. Pass them to `useQuery`, `prefetchQuery` or a route's loader.
 * @example
 * await queryClient.prefetchQuery(sessionQuery(portal))
 */
export const sessionQuery = (portal: PortalClient) =>
  queryOptions({
    ...live,
    queryKey: foyerKeys.session(portal.portalId),
    queryFn: ({ signal }): Promise<Session> => portal.session.get({ signal }),
  });

/**
 * A page that a refetch would change is stale: it is fetched when it is opened again, by a filter, a search, an order, a return to the list or a
 * resumed tab. While it is on the screen its rows stay where they are.
 */
const staleIfOutdated = {
  staleTime: ({ state }: { state: { data: ListedClients | undefined } }): number =>
    state.data?.isOutdated === true ? 0 : live.staleTime,
  refetchOnWindowFocus: true,
} as const;

/** Query options of one page of a long list, without placeholder data. The request is aborted when no observer is left. */
export const clientsPageQuery = (portal: PortalClient, query: ClientQuery) =>
  queryOptions({
    ...live,
    ...staleIfOutdated,
    queryKey: foyerKeys.list(portal.portalId, query),
    queryFn: async ({ signal }): Promise<ListedClients> =>
      toListedClients(await portal.clients.list(query, { signal }), { query, now: portal.clock.now() }),
  });

/**
 * Query options of `clients.list`: one page of the client list. The previous page is shown while another one loads.
 * The example prefetches what `ClientList` requests first.
 * @example
 * await queryClient.prefetchQuery(clientsQuery(portal, { sort: 'name', limit: 100, offset: 0 }))
 */
export const clientsQuery = (portal: PortalClient, query: ClientQuery = {}) =>
  queryOptions({ ...clientsPageQuery(portal, query), placeholderData: keepPreviousData });

/** Query options of `clients.get`: one client. */
export const clientQuery = (portal: PortalClient, clientId: string) =>
  queryOptions({
    ...live,
    queryKey: foyerKeys.client(portal.portalId, clientId),
    queryFn: ({ signal }): Promise<Client> => portal.clients.get(clientId, { signal }),
  });

/** Query options of `members.timeline`: the history of a member, latest first. Refetched on every mount, since the feed does not carry it. */
export const timelineQuery = (portal: PortalClient, clientId: string, memberId: string) =>
  queryOptions({
    ...live,
    staleTime: 0,
    queryKey: foyerKeys.timeline(portal.portalId, clientId, memberId),
    queryFn: ({ signal }): Promise<TimelineEntry[]> =>
      portal.members.timeline(clientId, memberId, { signal }),
  });

/** Query options of `forms.list`: the digital forms that can be sent with an invitation. The feed does not carry them. */
export const formsQuery = (portal: PortalClient) =>
  queryOptions({
    ...live,
    staleTime: fiveMinutes,
    queryKey: foyerKeys.forms(portal.portalId),
    queryFn: ({ signal }): Promise<Form[]> => portal.forms.list({ signal }),
  });

/** Query options of `staff.list`: the staff of the firm. The feed does not carry them. */
export const staffQuery = (portal: PortalClient) =>
  queryOptions({
    ...live,
    staleTime: fiveMinutes,
    queryKey: foyerKeys.staff(portal.portalId),
    queryFn: ({ signal }): Promise<Staff[]> => portal.staff.list({ signal }),
  });
