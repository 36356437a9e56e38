import type {
  BulkSend,
  BulkSendInput,
  OutcomePage,
  OutcomeResult,
  PortalError,
  Preflight,
  PreflightGroupId,
  PreflightInput,
  PreflightMemberPage,
} from '@foyer/sdk';
import {
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useFoyer } from '../context/index.ts';
import type { PortalCache } from './cache.ts';
import { foyerKeys } from './keys.ts';
import { useFoyerMutation } from './useFoyerMutation.ts';

const OUTCOMES_PER_PAGE = 50;
// Where event streams are blocked, or an event was lost.
const REFETCH_INTERVAL = 3_000;

/** Whether every recipient of a bulk send has an outcome. */
export const isBulkSendFinished = ({ status, pending }: Pick<BulkSend, 'status' | 'pending'>): boolean =>
  status !== 'running' && pending === 0;

/**
 * `bulkSends.preflight`: who would be mailed by a bulk send, and who would not and why. Fetched again on every mount.
 * @param input pass `null` to fetch nothing
 */
export function usePreflight(input: PreflightInput | null): UseQueryResult<Preflight, PortalError> {
  const { portal, queryClient } = useFoyer();
  return useQuery(
    {
      queryKey: [...foyerKeys.operation(portal.portalId, 'bulkSends.preflight'), input],
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
 * `bulkSends.preflightMembers`: who is in a group of a preflight, page by page.
 * @example
 * const { data, fetchNextPage } = usePreflightMembers('pf_1', 'first');
 */
export function usePreflightMembers(
  preflightId: string,
  group: PreflightGroupId,
): UseInfiniteQueryResult<InfiniteData<PreflightMemberPage>, PortalError> {
  const { portal, queryClient } = useFoyer();
  return useInfiniteQuery(
    {
      queryKey: [...foyerKeys.operation(portal.portalId, 'bulkSends.preflightMembers'), preflightId, group],
      queryFn: ({
        pageParam,
        signal,
      }: {
        pageParam: string | null;
        signal: AbortSignal;
      }): Promise<PreflightMemberPage> =>
        portal.bulkSends.preflightMembers(
          preflightId,
          group,
          pageParam === null ? {} : { after: pageParam },
          { signal },
        ),
      initialPageParam: null,
      getNextPageParam: ({ next }: PreflightMemberPage) => next,
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      gcTime: 0,
    },
    queryClient,
  );
}

/**
 * `bulkSends.get`: the progress of a bulk send, updated by the feed. Works after a reload, given the id.
 * @param bulkSendId pass `null` to fetch nothing
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
        const fetched = await portal.bulkSends.get(bulkSendId ?? '', { signal });
        const cached = queryClient.getQueryData<BulkSend>(queryKey);
        // An event that arrived during the request is newer.
        return cached === undefined || cached === before ? fetched : cached;
      },
      enabled: bulkSendId !== null,
      retry: false,
      refetchOnWindowFocus: false,
      refetchInterval: ({ state: { data, status } }) =>
        status === 'error' || (data !== undefined && isBulkSendFinished(data)) ? false : REFETCH_INTERVAL,
    },
    queryClient,
  );
}

/**
 * `bulkSends.outcomes`: the outcomes of a bulk send with one result, page by page.
 * @param bulkSend refetched when it changes, at most every three seconds while it is running
 */
export function useOutcomes(
  bulkSend: BulkSend,
  result: OutcomeResult,
): UseInfiniteQueryResult<InfiniteData<OutcomePage>, PortalError> {
  const { portal, queryClient } = useFoyer();
  const isFinished = isBulkSendFinished(bulkSend);
  return useInfiniteQuery(
    {
      queryKey: [
        ...foyerKeys.outcomes(portal.portalId),
        bulkSend.id,
        result,
        isFinished ? bulkSend[result] : 'running',
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
          { result, limit: OUTCOMES_PER_PAGE, ...(pageParam === null ? {} : { after: pageParam }) },
          { signal },
        ),
      initialPageParam: null,
      getNextPageParam: ({ next }: OutcomePage) => next,
      retry: false,
      refetchOnWindowFocus: false,
      refetchInterval: isFinished ? false : REFETCH_INTERVAL,
    },
    queryClient,
  );
}

const setBulkSendInCache = ({ queryClient, portalId }: PortalCache, bulkSend: BulkSend): void =>
  void queryClient.setQueryData<BulkSend>(foyerKeys.bulkSend(portalId, bulkSend.id), bulkSend);

/**
 * `bulkSends.start`: starts a bulk send, which the portal then runs in the background.
 * @example
 * const startBulkSend = useStartBulkSend();
 * startBulkSend.mutate({ preflightId: preflight.id }, { onSuccess: ({ id }) => store(id) });
 */
export const useStartBulkSend = (): UseMutationResult<BulkSend, PortalError, BulkSendInput> =>
  useFoyerMutation({
    operation: 'bulkSends.start',
    mutate: async ({ bulkSends }, input: BulkSendInput, idempotencyKey) =>
      (await bulkSends.start(input, { idempotencyKey })).getState(),
    updateCache: ({ queryClient, portalId }, bulkSend) =>
      // An event that arrived before the response is newer.
      void queryClient.setQueryData<BulkSend>(
        foyerKeys.bulkSend(portalId, bulkSend.id),
        (cached) => cached ?? bulkSend,
      ),
  });

/** `bulkSends.cancel`: cancels what a bulk send has not sent yet. Takes the id of the bulk send. */
export const useCancelBulkSend = (): UseMutationResult<BulkSend, PortalError, string> =>
  useFoyerMutation({
    operation: 'bulkSends.cancel',
    mutate: async ({ bulkSends }, bulkSendId: string) => (await bulkSends.resume(bulkSendId)).cancel(),
    updateCache: setBulkSendInCache,
  });

/** `bulkSends.retry`: sends again to the recipients with a failed mail. Takes the id of the bulk send. */
export const useRetryBulkSend = (): UseMutationResult<BulkSend, PortalError, string> =>
  useFoyerMutation({
    operation: 'bulkSends.retry',
    mutate: async ({ bulkSends }, bulkSendId: string) => (await bulkSends.resume(bulkSendId)).retry(),
    updateCache: setBulkSendInCache,
  });
