import type { BulkSend, BulkSendInput, SendResult } from '@foyer/sdk';
import { createContext, useContext, useMemo } from 'react';
import type {
  BeforeSendResult,
  SendInvitationsInput,
  SendOptions,
  SubmitDetails,
  UpdateMemberInput,
} from '../../query/index.ts';
import type { BulkSendFinishedDetails } from '../BulkSendProgress/index.ts';

/** What is about to be sent: to members of one client, to many clients, or to an address that is changed in the same step (with `resend`; without it no mail is sent). */
export type OutgoingSend =
  | ({ to: 'client' } & SendInvitationsInput)
  | ({ to: 'many' } & BulkSendInput)
  | ({ to: 'address' } & UpdateMemberInput);

/** What was sent. */
export type CompletedSend = { to: 'client'; result: SendResult } | { to: 'many'; bulkSend: BulkSend };

/** Details of `onInvitationsSent`. */
export interface InvitationsSentDetails {
  /** `submit`: sent to members of one client. `done`, `cancelled`: how a bulk send ended. */
  reason: SubmitDetails<never>['reason'] | BulkSendFinishedDetails['reason'];
}

/** How a host intercepts and observes everything that a list sends. */
export interface SendHooks {
  /** Called before sending. Return a replacement of the same kind, `false` to cancel, or nothing to send it as it is. An exception is shown as a failure. */
  onBeforeSend?:
    | ((send: OutgoingSend) => BeforeSendResult<OutgoingSend> | Promise<BeforeSendResult<OutgoingSend>>)
    | undefined;
  /** Called when at least one invitation was sent; for a bulk send, when every recipient has an outcome. */
  onInvitationsSent?: ((sent: CompletedSend, details: InvitationsSentDetails) => void) | undefined;
  /** Called when a send failed. The dialog shows the failure as well. */
  onError?: SendOptions<never>['onError'];
}

export const SendHooksContext = /* @__PURE__ */ createContext<SendHooks>({});

/** The send hooks of the surrounding list, as props of each kind of dialog. */
export function useSendHooks() {
  const { onBeforeSend, onInvitationsSent, onError } = useContext(SendHooksContext);
  return useMemo(
    () => ({
      forClient: {
        onBeforeSend:
          onBeforeSend &&
          (async (input: SendInvitationsInput) => {
            const send = requireKind('client', await onBeforeSend({ to: 'client', ...input }));
            if (!send) return send;
            const { to: _to, ...replacement } = send;
            return replacement;
          }),
        onInvitationsSent:
          onInvitationsSent &&
          ((result: SendResult) => onInvitationsSent({ to: 'client', result }, { reason: 'submit' })),
        onError,
      },
      forAddress: {
        onBeforeSend:
          onBeforeSend &&
          (async (input: UpdateMemberInput) => {
            const send = requireKind('address', await onBeforeSend({ to: 'address', ...input }));
            if (!send) return send;
            const { to: _to, ...replacement } = send;
            return replacement;
          }),
        onError,
      },
      forMany: {
        onBeforeSend:
          onBeforeSend &&
          (async (input: BulkSendInput) => {
            const send = requireKind('many', await onBeforeSend({ to: 'many', ...input }));
            if (!send) return send;
            const { to: _to, ...replacement } = send;
            return replacement;
          }),
        onBulkSendFinished:
          onInvitationsSent &&
          ((bulkSend: BulkSend, { reason }: BulkSendFinishedDetails) =>
            onInvitationsSent({ to: 'many', bulkSend }, { reason })),
        onError,
      },
    }),
    [onBeforeSend, onInvitationsSent, onError],
  );
}

function requireKind<To extends OutgoingSend['to']>(
  to: To,
  send: BeforeSendResult<OutgoingSend>,
): BeforeSendResult<Extract<OutgoingSend, { to: To }>> {
  if (!send || isKind(to, send)) return send;
  throw new TypeError(
    `onBeforeSend was called with a send to '${to}' and returned one to '${send.to}'. Return the same kind, or false.`,
  );
}

const isKind = <To extends OutgoingSend['to']>(
  to: To,
  send: OutgoingSend,
): send is Extract<OutgoingSend, { to: To }> => send.to === to;
