import type { MailPreview, PortalError, PreviewInput, TestMailResult } from '@foyer/sdk';
import {
  keepPreviousData,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useFoyer } from '../provider/foyer-context.ts';
import { useIdempotencyKeys } from './idempotency-keys.ts';
import { foyerKeys } from './keys.ts';

/** Whose mail, with which form and words. */
export interface MailPreviewInput extends PreviewInput {
  clientId: string;
}

/**
 * The mail as it would be sent now, but for its link.
 * @param input null asks nothing
 * @example
 * const { data } = useMailPreview({ clientId: client.id, memberId: tom.id, message: 'Welcome' });
 */
export function useMailPreview(input: MailPreviewInput | null): UseQueryResult<MailPreview, PortalError> {
  const { portal, queryClient } = useFoyer();
  return useQuery(
    {
      queryKey: [...foyerKeys.all(portal.portalId), 'mail-preview', input],
      queryFn: ({ signal }): Promise<MailPreview> => {
        const { clientId = '', memberId = '', ...content } = input ?? {};
        return portal.invitations.preview(clientId, { memberId, ...content }, { signal });
      },
      enabled: input !== null,
      networkMode: 'always',
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      gcTime: 0,
      placeholderData: keepPreviousData,
    },
    queryClient,
  );
}

/**
 * Mails the same to the viewer, at most once a minute.
 * @example
 * const sendTest = useSendTest();
 * sendTest.mutate({ clientId: client.id, memberId: tom.id });
 */
export function useSendTest(): UseMutationResult<TestMailResult, PortalError, MailPreviewInput> {
  const { portal, queryClient } = useFoyer();
  const keys = useIdempotencyKeys();
  return useMutation(
    {
      networkMode: 'always',
      retry: false,
      mutationKey: [...foyerKeys.all(portal.portalId), 'send-test'],
      mutationFn: ({ clientId, ...input }: MailPreviewInput) =>
        portal.invitations.sendTest(clientId, input, { idempotencyKey: keys.keyFor([clientId, input]) }),
      onSuccess: () => keys.reset(),
    },
    queryClient,
  );
}
