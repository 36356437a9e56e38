import { isPortalError } from '@foyer/sdk';
import { useState } from 'react';
import { describeError, useMessages } from '../../messages/index.ts';
import { useFoyer, useNotify, useServerNow } from '../../provider/index.ts';
import { useSendTest, type MailPreviewInput } from '../../query/index.ts';

/** A test mail to the viewer. */
export interface TestMail {
  send: () => void;
  isSending: boolean;
  /** Why none can be sent now; counts down after one was. */
  whyNot: string | undefined;
  error: string | null;
}

/**
 * Sends the mail as it stands to the viewer, at most once a minute.
 * @param input null: there is nobody whose mail it could be
 * @example
 * const { send, whyNot } = useTestMail({ clientId: client.id, memberId: tom.id });
 */
export function useTestMail(input: MailPreviewInput | null): TestMail {
  const messages = useMessages();
  const { test, preview } = messages.sendInvite;
  const { forbiddenToSend } = messages.disabledReason;
  const { ticker, session } = useFoyer();
  const notify = useNotify();
  const sendTest = useSendTest();
  const [until, setUntil] = useState(0);
  const now = useServerNow((minute) => (until > minute ? 'second' : 'minute'));
  const left = Math.ceil((until - now) / 1_000);
  const tooSoon = isPortalError(sendTest.error, 'cooldown');
  return {
    isSending: sendTest.isPending,
    whyNot:
      session?.viewer.permissions.includes('invitations.send') === false
        ? forbiddenToSend
        : input === null
          ? preview.noRecipient
          : left > 0
            ? test.cooldown(left)
            : undefined,
    error: sendTest.isError && !tooSoon ? describeError(sendTest.error, messages) : null,
    send() {
      if (input === null) return;
      sendTest.mutate(input, {
        onSuccess({ email }) {
          setUntil(ticker.read('second') + (session?.policy.resendCooldownSeconds ?? 60) * 1_000);
          notify({ text: test.sent(email), icon: 'just-sent', tone: 'info' });
        },
        onError(error) {
          if (isPortalError(error, 'cooldown')) setUntil(ticker.read('second') + error.retryAfterMs);
        },
      });
    },
  };
}
