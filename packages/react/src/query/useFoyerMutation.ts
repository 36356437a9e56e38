import type { OperationId, PortalClient, PortalError } from '@foyer/sdk';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useFoyer } from '../context/index.ts';
import type { PortalCache } from './cache.ts';
import { useIdempotencyKeys } from './idempotency-keys.ts';
import { foyerKeys } from './keys.ts';

export interface FoyerMutationOptions<Input, Result> {
  /** The operation of the contract; it becomes the third part of the mutation key. */
  operation: OperationId;
  mutate: (portal: PortalClient, input: Input, idempotencyKey: string) => Promise<Result>;
  /** Applies the result to the cache before the feed does. */
  updateCache?: (cache: PortalCache, result: Result, input: Input) => void;
}

/** A mutation of the portal. It is never paused or retried by TanStack Query, and identical input after a failure reuses its idempotency key. */
export function useFoyerMutation<Input, Result>({
  operation,
  mutate,
  updateCache,
}: FoyerMutationOptions<Input, Result>): UseMutationResult<Result, PortalError, Input> {
  const { portal, queryClient } = useFoyer();
  const keys = useIdempotencyKeys();
  return useMutation(
    {
      // Offline it fails at once. Paused by TanStack Query, it would run unseen, possibly hours later.
      networkMode: 'always',
      retry: false,
      mutationKey: foyerKeys.operation(portal.portalId, operation),
      mutationFn: (input: Input) => mutate(portal, input, keys.keyFor(input)),
      onSuccess: (result, input) => {
        keys.reset();
        updateCache?.({ queryClient, portalId: portal.portalId, clock: portal.clock }, result, input);
      },
    },
    queryClient,
  );
}
