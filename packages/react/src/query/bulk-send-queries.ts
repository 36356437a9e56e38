import type {
  BulkSend,
  BulkSendInput,
  OutcomePage,
  OutcomeResult,
  PortalError,
  Preflight,
  PreflightInput,
} from '@foyer/sdk';
import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useFoyer } from '../provider/foyer-context.ts';
import { useIdempotencyKeys } from './idempotency-keys.ts';
import { foyerKeys } from './keys.ts';

const OUTCOMES = 50;
// Where no stream gets through, or an event was lost.
const ASK_AFTER = 3_000;
const atOnce = { networkMode: 'always', retry: false } as const;

/** Whether everybody has an outcome. */
export const isBulkSendFinished = ({ status, pending }: Pick<BulkSend, 'status' | 'pending'>): boolean =>
  status !== 'running' && pending === 0;

/**
 * Who would get mail, and who would not and why; asked anew by every component that comes.
 * @param input null asks nothing
 */
export function usePreflight(input: PreflightInput | null): UseQueryResult<Preflight, PortalError> {
  const { portal, queryClient } = useFoyer();
  return useQuery(
    {
      queryKey: [...foyerKeys.all(portal.portalId), 'preflight', input],
      queryFn: ({ signal }): Promise<Preflight> => portal.bulkSends.preflight(input ?? {}, { signal }),
      enabled: input !== null,
      networkMode: 'always',
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnMount: 'always',
      gcTime: 0,
    },
    queryClient,
  );
}

/**
 * How far a send to many is, kept true by the feed; after a closed tab as well.
 * @param bulkSendId null asks nothing
 * @example
 * const { data } = useBulkSendProgress('bs_1');
 */
export function useBulkSendProgress(bulkSendId: string | null): UseQueryResult<BulkSend, PortalError> {
  const { portal, queryClient } = useFoyer();
  const queryKey = foyerKeys.bulkSend(portal.portalId, bulkSendId ?? '');
  return useQuery(
    {
      queryKey,
      queryFn: async ({ signal }): Promise<BulkSend> => {
        const before = queryClient.getQueryData<BulkSend>(queryKey);
        const answer = await portal.bulkSends.get(bulkSendId ?? '', { signal });
        const heard = queryClient.getQueryData<BulkSend>(queryKey);
        // What was heard meanwhile is newer.
        return heard === undefined || heard === before ? answer : heard;
      },
      enabled: bulkSendId !== null,
      retry: false,
      refetchOnWindowFocus: false,
      refetchInterval: ({ state: { data, status } }) =>
        status === 'error' || (data !== undefined && isBulkSendFinished(data)) ? false : ASK_AFTER,
    },
    queryClient,
  );
}

/**
 * What became of the recipients of a send to many, page after page.
 * @param bulkSend read again when it changes, but not more often than every three seconds while it runs
 */
export function useOutcomes(
  bulkSend: BulkSend,
  result: OutcomeResult,
): UseInfiniteQueryResult<InfiniteData<OutcomePage>, PortalError> {
  const { portal, queryClient } = useFoyer();
  const ended = isBulkSendFinished(bulkSend);
  return useInfiniteQuery(
    {
      queryKey: [
        ...foyerKeys.bulkSend(portal.portalId, bulkSend.id),
        'outcomes',
        result,
        ended ? bulkSend[result] : 'running',
      ],
      queryFn: ({
        pageParam,
        signal,
      }: {
        pageParam: string | null;
        signal: AbortSignal;
      }): Promise<OutcomePage> =>
        portal.bulkSends.outcomes(
          bulkSend.id,
          { result, limit: OUTCOMES, ...(pageParam === null ? {} : { after: pageParam }) },
          { signal },
        ),
      initialPageParam: null,
      getNextPageParam: ({ next }: OutcomePage) => next,
      retry: false,
      refetchOnWindowFocus: false,
      refetchInterval: ended ? false : ASK_AFTER,
    },
    queryClient,
  );
}

/**
 * Starts a send to many; the portal goes on by itself. The same input after a failure is the same intent.
 * @example
 * const startBulkSend = useStartBulkSend();
 * startBulkSend.mutate({ selection: { filter: { plan: 'pro' } } }, { onSuccess: ({ id }) => remember(id) });
 */
export function useStartBulkSend(): UseMutationResult<BulkSend, PortalError, BulkSendInput> {
  const { portal, queryClient } = useFoyer();
  const keys = useIdempotencyKeys();
  return useMutation(
    {
      ...atOnce,
      mutationKey: [...foyerKeys.all(portal.portalId), 'start-bulk-send'],
      mutationFn: async (input: BulkSendInput) =>
        (await portal.bulkSends.start(input, { idempotencyKey: keys.keyFor(input) })).getState(),
      onSuccess: (bulkSend) => {
        keys.reset();
        queryClient.setQueryData<BulkSend>(
          foyerKeys.bulkSend(portal.portalId, bulkSend.id),
          (known) => known ?? bulkSend,
        );
      },
    },
    queryClient,
  );
}

/** Stops what a send to many has not sent yet. */
export const useCancelBulkSend = () => useSteerBulkSend('cancel');

/** Sends again to those for whom it failed, and to them only. */
export const useRetryBulkSend = () => useSteerBulkSend('retry');

function useSteerBulkSend(way: 'cancel' | 'retry'): UseMutationResult<BulkSend, PortalError, string> {
  const { portal, queryClient } = useFoyer();
  return useMutation(
    {
      ...atOnce,
      mutationKey: [...foyerKeys.all(portal.portalId), `${way}-bulk-send`],
      mutationFn: async (bulkSendId: string) => (await portal.bulkSends.resume(bulkSendId))[way](),
      onSuccess: (bulkSend) =>
        void queryClient.setQueryData<BulkSend>(foyerKeys.bulkSend(portal.portalId, bulkSend.id), bulkSend),
    },
    queryClient,
  );
}
