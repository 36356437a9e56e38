import type { BulkRecipients, Client, Member, PortalError, Selection } from '@foyer/sdk';
import { decideSend, recipientsOf } from '@foyer/sdk/rules';
import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useFoyer } from '../context/index.ts';
import { foyerKeys } from './keys.ts';

const CLIENTS_PER_PAGE = 100;
// One request per client.
const SELECTED_PER_PAGE = 20;

/** A member who would be mailed by a bulk send. */
export interface BulkRecipient {
  member: Member;
  client: Client;
}

export interface RecipientsPage {
  recipients: BulkRecipient[];
  next: string | null;
}

export interface RecipientsOptions {
  selection: Selection;
  recipients: BulkRecipients;
}

/** The members who would be mailed by a bulk send, page by page, in the order of the list. The clients come from the portal; the rule that decides for each member runs here. */
export function useBulkRecipients({
  selection,
  recipients,
}: RecipientsOptions): UseInfiniteQueryResult<InfiniteData<RecipientsPage>, PortalError> {
  const { portal, queryClient, session } = useFoyer();
  return useInfiniteQuery(
    {
      queryKey: [...foyerKeys.lists(portal.portalId), 'recipients', selection, recipients],
      queryFn: async ({
        pageParam,
        signal,
      }: {
        pageParam: string | null;
        signal: AbortSignal;
      }): Promise<RecipientsPage> => {
        let next = pageParam;
        do {
          const page = await fetchClients(next, signal);
          const pageRecipients = page.clients.flatMap(recipientsAt);
          next = page.next;
          // Skip pages on which no member would be mailed.
          if (pageRecipients.length > 0) return { recipients: pageRecipients, next };
        } while (next !== null);
        return { recipients: [], next };
      },
      initialPageParam: null,
      getNextPageParam: ({ next }: RecipientsPage) => next,
      enabled: session !== undefined,
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      gcTime: 0,
    },
    queryClient,
  );

  async function fetchClients(
    after: string | null,
    signal: AbortSignal,
  ): Promise<{ clients: Client[]; next: string | null }> {
    if ('clientIds' in selection) {
      const from = Number(after ?? 0);
      const to = from + SELECTED_PER_PAGE;
      const clients = await Promise.all(
        selection.clientIds.slice(from, to).map((id) => portal.clients.get(id, { signal })),
      );
      return { clients, next: to < selection.clientIds.length ? String(to) : null };
    }
    const { items, next } = await portal.clients.list(
      { ...selection.filter, limit: CLIENTS_PER_PAGE, ...(after !== null && { after }) },
      { signal },
    );
    const except = new Set(selection.except);
    return { clients: items.filter(({ id }) => !except.has(id)), next };
  }

  function recipientsAt(client: Client): BulkRecipient[] {
    if (session === undefined) return [];
    const circumstances = { now: portal.clock.now(), policy: session.policy, viewer: session.viewer };
    return recipientsOf(client, recipients).members.flatMap((member) =>
      decideSend(member, circumstances).ok ? { member, client } : [],
    );
  }
}
