import type { PortalClient, PortalError } from '@foyer/sdk';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useFoyer } from '../provider/foyer-context.ts';
import type { PortalCache } from './cache.ts';
import { useIdempotencyKeys } from './idempotency-keys.ts';
import { foyerKeys } from './keys.ts';

interface Writing<Input, Result> {
  /** The third part of its key. */
  operation: string;
  write: (portal: PortalClient, input: Input, idempotencyKey: string) => Promise<Result>;
  /** Shows the answer at once, ahead of the feed. */
  show?: (cache: PortalCache, result: Result, input: Input) => void;
}

/** One change of the portal: at once or not at all, and the same input after a failure is the same intent. */
export function useFoyerMutation<Input, Result>({
  operation,
  write,
  show,
}: Writing<Input, Result>): UseMutationResult<Result, PortalError, Input> {
  const { portal, queryClient } = useFoyer();
  const keys = useIdempotencyKeys();
  return useMutation(
    {
      // Offline it fails at once and can be tried again; held back by the cache, it would happen unseen, hours later.
      networkMode: 'always',
      retry: false,
      mutationKey: [...foyerKeys.all(portal.portalId), operation],
      mutationFn: (input: Input) => write(portal, input, keys.keyFor(input)),
      onSuccess: (result, input) => {
        keys.reset();
        show?.({ queryClient, portalId: portal.portalId, clock: portal.clock }, result, input);
      },
    },
    queryClient,
  );
}
