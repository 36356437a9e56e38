import type { BulkRecipients, Client, Member, PortalError, Selection } from '@foyer/sdk';
import { decideSend, recipientsOf } from '@foyer/sdk/rules';
import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useFoyer } from '../provider/foyer-context.ts';
import { foyerKeys } from './keys.ts';

const PAGE = 100;
// Each of them is asked for by itself.
const CHOSEN = 20;

/** Somebody who would get mail, and at whom. */
export interface BulkRecipient {
  member: Member;
  client: Client;
}

export interface RecipientsPage {
  receivers: BulkRecipient[];
  next: string | null;
}

export interface RecipientsOptions {
  selection: Selection;
  recipients: BulkRecipients;
}

/**
 * Who would get mail of a send to many, page after page, in the order of the list: the clients are the portal's to list, and the rule by which
 * it decides at each of them is known here too.
 */
export function useBulkRecipients({
  selection,
  recipients,
}: RecipientsOptions): UseInfiniteQueryResult<InfiniteData<RecipientsPage>, PortalError> {
  const { portal, queryClient, session } = useFoyer();
  return useInfiniteQuery(
    {
      queryKey: [...foyerKeys.all(portal.portalId), 'receivers', selection, recipients],
      queryFn: async ({
        pageParam,
        signal,
      }: {
        pageParam: string | null;
        signal: AbortSignal;
      }): Promise<RecipientsPage> => {
        let next = pageParam;
        do {
          const page = await clientsAfter(next, signal);
          const receivers = page.clients.flatMap(receiversAt);
          next = page.next;
          // A page of people who get nothing is passed over.
          if (receivers.length > 0) return { receivers, next };
        } while (next !== null);
        return { receivers: [], next };
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

  async function clientsAfter(
    after: string | null,
    signal: AbortSignal,
  ): Promise<{ clients: Client[]; next: string | null }> {
    if ('clientIds' in selection) {
      const from = Number(after ?? 0);
      const clients = await Promise.all(
        selection.clientIds.slice(from, from + CHOSEN).map((id) => portal.clients.get(id, { signal })),
      );
      return { clients, next: from + CHOSEN < selection.clientIds.length ? String(from + CHOSEN) : null };
    }
    const { items, next } = await portal.clients.list(
      { ...selection.filter, limit: PAGE, ...(after !== null && { after }) },
      { signal },
    );
    const except = new Set(selection.except);
    return { clients: items.filter(({ id }) => !except.has(id)), next };
  }

  function receiversAt(client: Client): BulkRecipient[] {
    if (session === undefined) return [];
    const circumstances = { now: portal.clock.now(), policy: session.policy, viewer: session.viewer };
    return recipientsOf(client, recipients).members.flatMap((member) =>
      decideSend(member, circumstances).ok ? { member, client } : [],
    );
  }
}
