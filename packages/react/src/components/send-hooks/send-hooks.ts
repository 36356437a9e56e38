import type { BulkSend, BulkSendInput, SendResult } from '@foyer/sdk';
import { createContext, useContext, useMemo } from 'react';
import type { SendInvitationsInput, UpdateMemberInput } from '../../query/index.ts';

/** What is about to leave: to members of one client, to many clients, or to an address that is mended in the same step (`resend`; without it nothing is mailed). */
export type OutgoingSend =
  | ({ to: 'client' } & SendInvitationsInput)
  | ({ to: 'many' } & BulkSendInput)
  | ({ to: 'address' } & UpdateMemberInput);

/** What has left. */
export type CompletedSend = { to: 'client'; result: SendResult } | { to: 'many'; bulkSend: BulkSend };

/** How a host has a say in everything that a list sends. */
export interface SendHooks {
  /** Asked before anything leaves: gives what is sent instead, of the same kind, or `false` for nothing at all. What it throws is shown as a failure. */
  onBeforeSend?: ((send: OutgoingSend) => OutgoingSend | false | Promise<OutgoingSend | false>) | undefined;
  /** At least one invitation has left; of many, when everybody has an outcome. */
  onSent?: ((sent: CompletedSend) => void) | undefined;
  /** Hears of a send that failed, which the dialog shows all the same. */
  onError?: ((error: unknown) => void) | undefined;
}

export const SendHooksContext = /* @__PURE__ */ createContext<SendHooks>({});

/** The hooks of the list around, as each kind of dialog takes them. */
export function useSendHooks() {
  const { onBeforeSend, onSent, onError } = useContext(SendHooksContext);
  return useMemo(
    () => ({
      forClient: {
        onBeforeSend:
          onBeforeSend &&
          (async (input: SendInvitationsInput) =>
            without('client', await onBeforeSend({ to: 'client', ...input }))),
        onSent: onSent && ((result: SendResult) => onSent({ to: 'client', result })),
        onError,
      },
      forAddress: {
        onBeforeSend:
          onBeforeSend &&
          (async (input: UpdateMemberInput) =>
            without('address', await onBeforeSend({ to: 'address', ...input }))),
        onError,
      },
      forMany: {
        onBeforeSend:
          onBeforeSend &&
          (async (input: BulkSendInput) => without('many', await onBeforeSend({ to: 'many', ...input }))),
        onSent: onSent && ((bulkSend: BulkSend) => onSent({ to: 'many', bulkSend })),
        onError,
      },
    }),
    [onBeforeSend, onSent, onError],
  );
}

type Of<To> = Omit<Extract<OutgoingSend, { to: To }>, 'to'>;

function without<To extends OutgoingSend['to']>(to: To, send: OutgoingSend | false): Of<To> | false {
  if (send === false) return false;
  if (!isOf(to, send))
    throw new TypeError(`onBeforeSend was asked about a send to ${to}, and answered with another kind.`);
  const { to: _to, ...input } = send;
  return input;
}

const isOf = <To extends OutgoingSend['to']>(
  to: To,
  send: OutgoingSend,
): send is Extract<OutgoingSend, { to: To }> => send.to === to;
