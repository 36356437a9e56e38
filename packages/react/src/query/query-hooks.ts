import type { Client, ClientQuery, Form, Session, Staff, TimelineEntry } from '@foyer/sdk';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useFoyer } from '../provider/foyer-context.ts';
import type { ListedClients } from './apply-event.ts';
import { clientQuery, clientsQuery, formsQuery, sessionQuery, staffQuery, timelineQuery } from './queries.ts';

/** Whether to ask at all; default yes. */
export interface QueryOptions {
  enabled?: boolean;
}

/**
 * Who looks, at which firm, under which policy.
 * @example
 * const { data: session } = useSession();
 */
export function useSession(): UseQueryResult<Session> {
  const { portal, queryClient } = useFoyer();
  return useQuery(sessionQuery(portal), queryClient);
}

/**
 * One window of the client list, kept true by the feed; `data.changed` says that it wants a refresh.
 * @param query default the first 50 by name
 * @example
 * const { data } = useClients({ search: 'okafor', limit: 50 });
 */
export function useClients(query: ClientQuery = {}): UseQueryResult<ListedClients> {
  const { portal, queryClient } = useFoyer();
  return useQuery(clientsQuery(portal, query), queryClient);
}

/**
 * One client, kept true by the feed.
 * @example
 * const { data: client } = useClient('cl_okafor');
 */
export function useClient(clientId: string): UseQueryResult<Client> {
  const { portal, queryClient } = useFoyer();
  return useQuery(clientQuery(portal, clientId), queryClient);
}

/**
 * What happened to a member, the latest first.
 * @example
 * const { data: entries } = useTimeline('cl_okafor', 'mb_tom');
 */
export function useTimeline(clientId: string, memberId: string): UseQueryResult<TimelineEntry[]> {
  const { portal, queryClient } = useFoyer();
  return useQuery(timelineQuery(portal, clientId, memberId), queryClient);
}

/**
 * The digital forms that can travel with an invitation.
 * @param options.enabled default true
 */
export function useForms({ enabled = true }: QueryOptions = {}): UseQueryResult<Form[]> {
  const { portal, queryClient } = useFoyer();
  return useQuery({ ...formsQuery(portal), enabled }, queryClient);
}

/**
 * The people of the firm.
 * @param options.enabled default true
 */
export function useStaff({ enabled = true }: QueryOptions = {}): UseQueryResult<Staff[]> {
  const { portal, queryClient } = useFoyer();
  return useQuery({ ...staffQuery(portal), enabled }, queryClient);
}
