import { isPortalError, type TestMailResult } from '@foyer/sdk';
import { useState } from 'react';
import { useFoyer, useServerNow } from '../../provider/index.ts';
import { useSendTestInvitation, type InvitationPreviewInput, type SubmitDetails } from '../../query/index.ts';
import { toButtonProps, type ButtonElementProps } from '../prop-getters/index.ts';

/** Why no test mail can be sent now. */
export type TestMailDisabledReason =
  | { code: 'forbidden' }
  | { code: 'no-recipients' }
  | { code: 'cooldown'; seconds: number };

/** Options of `useTestMail`. */
export interface UseTestMailOptions {
  /** Called when the portal has accepted the test mail. */
  onTestMailSent?:
    | ((result: TestMailResult, details: SubmitDetails<InvitationPreviewInput>) => void)
    | undefined;
}

/** State of `useTestMail`. */
export interface TestMailState {
  isSending: boolean;
  disabledReason: TestMailDisabledReason | null;
  /** What failed, if anything. A cooldown is a `disabledReason`, not an error. */
  error: unknown;
}

/** The result of `useTestMail`: state, actions and prop getters. */
export interface UseTestMailResult {
  state: TestMailState;
  actions: { send: () => void };
  getSendButtonProps: () => ButtonElementProps;
}

/**
 * Sends the mail of an invitation to the viewer, at most once a minute.
 * @param input pass `null` when there is no member whose mail could be shown
 * @example
 * const { state, actions } = useTestMail({ clientId: client.id, memberId: tom.id });
 */
export function useTestMail(
  input: InvitationPreviewInput | null,
  { onTestMailSent }: UseTestMailOptions = {},
): UseTestMailResult {
  const { ticker, session } = useFoyer();
  const mutation = useSendTestInvitation();
  const [cooldownEnd, setCooldownEnd] = useState(0);
  const now = useServerNow((minute) => (cooldownEnd > minute ? 'second' : 'minute'));
  const state: TestMailState = {
    isSending: mutation.isPending,
    disabledReason: disabledReasonOf(),
    error: isPortalError(mutation.error, 'cooldown') ? null : mutation.error,
  };
  const send = () => {
    if (input === null) return;
    mutation.mutate(input, {
      onSuccess(result) {
        setCooldownEnd(ticker.read('second') + (session?.policy.resendCooldownSeconds ?? 60) * 1_000);
        onTestMailSent?.(result, { reason: 'submit', input });
      },
      onError(error) {
        if (isPortalError(error, 'cooldown')) setCooldownEnd(ticker.read('second') + error.retryAfterMs);
      },
    });
  };
  return {
    state,
    actions: { send },
    getSendButtonProps: () =>
      toButtonProps(send, { isDisabled: state.disabledReason !== null, isPending: state.isSending }),
  };

  function disabledReasonOf(): TestMailDisabledReason | null {
    if (session?.viewer.permissions.includes('invitations.send') === false) return { code: 'forbidden' };
    if (input === null) return { code: 'no-recipients' };
    const seconds = Math.ceil((cooldownEnd - now) / 1_000);
    return seconds > 0 ? { code: 'cooldown', seconds } : null;
  }
}
