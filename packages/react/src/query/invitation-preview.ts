import type { MailPreview, PortalError, PreviewInput, TestMailResult } from '@foyer/sdk';
import {
  keepPreviousData,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useFoyer } from '../context/index.ts';
import { foyerKeys } from './keys.ts';
import { useFoyerMutation } from './useFoyerMutation.ts';

/** The member, the form and the personal message of a preview or a test mail. */
export interface InvitationPreviewInput extends PreviewInput {
  clientId: string;
}

/**
 * `invitations.preview`: the mail as it would be sent now, without a working link.
 * @param input pass `null` to fetch nothing
 * @example
 * const { data } = useInvitationPreview({ clientId: client.id, memberId: tom.id, message: 'Welcome' });
 */
export function useInvitationPreview(
  input: InvitationPreviewInput | null,
): UseQueryResult<MailPreview, PortalError> {
  const { portal, queryClient } = useFoyer();
  return useQuery(
    {
      queryKey: [...foyerKeys.operation(portal.portalId, 'invitations.preview'), input],
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
 * `invitations.sendTest`: mails the preview to the viewer, at most once a minute.
 * @example
 * const sendTestInvitation = useSendTestInvitation();
 * sendTestInvitation.mutate({ clientId: client.id, memberId: tom.id });
 */
export const useSendTestInvitation = (): UseMutationResult<
  TestMailResult,
  PortalError,
  InvitationPreviewInput
> =>
  useFoyerMutation({
    operation: 'invitations.sendTest',
    mutate: ({ invitations }, { clientId, ...input }: InvitationPreviewInput, idempotencyKey) =>
      invitations.sendTest(clientId, input, { idempotencyKey }),
  });
