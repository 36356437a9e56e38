import type { Client, ClientQuery, Form, Session, Staff, TimelineEntry } from '@foyer/sdk';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useFoyer } from '../context/index.ts';
import type { ListedClients } from './apply-event.ts';
import { clientQuery, clientsQuery, formsQuery, sessionQuery, staffQuery, timelineQuery } from './queries.ts';

/** Options of the query hooks. */
export interface QueryOptions {
  /**
   * Whether to fetch.
   * @default true
   */
  enabled?: boolean;
}

/**
 * `session.get`: the viewer, the firm and its policy.
 * @example
 * const { data: session } = useSession();
 */
export function useSession(): UseQueryResult<Session> {
  const { portal, queryClient } = useFoyer();
  return useQuery(sessionQuery(portal), queryClient);
}

/**
 * `clients.list`: one page of the client list, updated by the feed. `data.isOutdated` is true when a refetch would add, remove or reorder rows.
 * @param query without one, the first 50 clients by name
 * @example
 * const { data } = useClients({ search: 'okafor', limit: 50 });
 */
export function useClients(query: ClientQuery = {}): UseQueryResult<ListedClients> {
  const { portal, queryClient } = useFoyer();
  return useQuery(clientsQuery(portal, query), queryClient);
}

/**
 * `clients.get`: one client, updated by the feed.
 * @example
 * const { data: client } = useClient('cl_okafor');
 */
export function useClient(clientId: string): UseQueryResult<Client> {
  const { portal, queryClient } = useFoyer();
  return useQuery(clientQuery(portal, clientId), queryClient);
}

/**
 * `members.timeline`: the history of a member, latest first.
 * @example
 * const { data: entries } = useTimeline('cl_okafor', 'mb_tom');
 */
export function useTimeline(clientId: string, memberId: string): UseQueryResult<TimelineEntry[]> {
  const { portal, queryClient } = useFoyer();
  return useQuery(timelineQuery(portal, clientId, memberId), queryClient);
}

/** `forms.list`: the digital forms that can be sent with an invitation. */
export function useForms({ enabled = true }: QueryOptions = {}): UseQueryResult<Form[]> {
  const { portal, queryClient } = useFoyer();
  return useQuery({ ...formsQuery(portal), enabled }, queryClient);
}

/** `staff.list`: the staff of the firm. */
export function useStaff({ enabled = true }: QueryOptions = {}): UseQueryResult<Staff[]> {
  const { portal, queryClient } = useFoyer();
  return useQuery({ ...staffQuery(portal), enabled }, queryClient);
}
