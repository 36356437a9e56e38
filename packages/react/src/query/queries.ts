import type { Client, ClientQuery, Form, PortalClient, Session, Staff, TimelineEntry } from '@foyer/sdk';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { toListedClients, type ListedClients } from './apply-event.ts';
import { foyerKeys } from './keys.ts';

// The feed keeps what is loaded true, and the SDK retries by itself: neither is done twice.
const live = { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false } as const;
const fiveMinutes = 300_000;

/**
 * The viewer, the firm and its policy. Each of these is what `useQuery`, `prefetchQuery` and a route's loader take.
 * @example
 * await queryClient.prefetchQuery(sessionQuery(portal))
 */
export const sessionQuery = (portal: PortalClient) =>
  queryOptions({
    ...live,
    queryKey: foyerKeys.session(portal.portalId),
    queryFn: ({ signal }): Promise<Session> => portal.session.get({ signal }),
  });

/** One window of a long list, which shows nothing but itself. What nobody waits for any more is aborted. */
export const clientsPageQuery = (portal: PortalClient, query: ClientQuery) =>
  queryOptions({
    ...live,
    queryKey: foyerKeys.list(portal.portalId, query),
    queryFn: async ({ signal }): Promise<ListedClients> =>
      toListedClients(await portal.clients.list(query, { signal }), { query, now: portal.clock.now() }),
  });

/**
 * One window of the client list; while another one loads, the last stays. The example is what `ClientList` asks for first.
 * @example
 * await queryClient.prefetchQuery(clientsQuery(portal, { sort: 'name', limit: 100, offset: 0 }))
 */
export const clientsQuery = (portal: PortalClient, query: ClientQuery = {}) =>
  queryOptions({ ...clientsPageQuery(portal, query), placeholderData: keepPreviousData });

/** One client by its id. */
export const clientQuery = (portal: PortalClient, clientId: string) =>
  queryOptions({
    ...live,
    queryKey: foyerKeys.client(portal.portalId, clientId),
    queryFn: ({ signal }): Promise<Client> => portal.clients.get(clientId, { signal }),
  });

/** What happened to a member, the latest first; read anew whenever it is opened, since the feed tells of members and not of this. */
export const timelineQuery = (portal: PortalClient, clientId: string, memberId: string) =>
  queryOptions({
    ...live,
    staleTime: 0,
    queryKey: foyerKeys.timeline(portal.portalId, clientId, memberId),
    queryFn: ({ signal }): Promise<TimelineEntry[]> =>
      portal.members.timeline(clientId, memberId, { signal }),
  });

/** The digital forms that can travel with an invitation; the feed does not tell of them. */
export const formsQuery = (portal: PortalClient) =>
  queryOptions({
    ...live,
    staleTime: fiveMinutes,
    queryKey: foyerKeys.forms(portal.portalId),
    queryFn: ({ signal }): Promise<Form[]> => portal.forms.list({ signal }),
  });

/** The people of the firm; the feed does not tell of them. */
export const staffQuery = (portal: PortalClient) =>
  queryOptions({
    ...live,
    staleTime: fiveMinutes,
    queryKey: foyerKeys.staff(portal.portalId),
    queryFn: ({ signal }): Promise<Staff[]> => portal.staff.list({ signal }),
  });
