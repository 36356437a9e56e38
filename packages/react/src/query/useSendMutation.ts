import type { OperationId, PortalError } from '@foyer/sdk';
import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { FoyerErrorDetails } from './follow-feed.ts';

/** What `onBeforeSend` may return: a replacement input, `false` to cancel, or nothing to send the input as it is. */
export type BeforeSendResult<Input> = Input | false | void;

/** How a host intercepts a send and learns that it failed. */
export interface SendOptions<Input> {
  /** Called before sending. Return a replacement input, `false` to cancel, or nothing to send the input as it is. An exception is shown as a failure. */
  onBeforeSend?: ((input: Input) => BeforeSendResult<Input> | Promise<BeforeSendResult<Input>>) | undefined;
  /** Called when it failed. The dialog shows the failure as well. */
  onError?: ((error: unknown, details: FoyerErrorDetails) => void) | undefined;
}

/** Second argument of the callback that reports a completed submit. */
export interface SubmitDetails<Input> {
  reason: 'submit';
  /** What was sent, after `onBeforeSend`. */
  input: Input;
}

export interface UseSendMutationOptions<Input, Result> extends SendOptions<Input> {
  mutation: UseMutationResult<Result, PortalError, Input>;
  operation: OperationId;
  /**
   * False once the user has closed the dialog: nothing is sent when `onBeforeSend` resolves after that.
   * @default true
   */
  isOpen?: boolean | undefined;
  onSuccess: (result: Result, details: SubmitDetails<Input>) => void;
}

export interface SendMutation<Input> {
  /** True while `onBeforeSend` or the request is pending. */
  isPending: boolean;
  /** The error of the request, or what `onBeforeSend` threw. */
  error: unknown;
  send: (input: Input) => void;
}

/**
 * Runs a mutation of the portal after the host's `onBeforeSend`.
 * Nothing is sent when the dialog was closed or unmounted while `onBeforeSend` was pending.
 * @example
 * const { send, isPending, error } = useSendMutation({ mutation: useSendInvitations(), operation: 'invitations.send', isOpen, onBeforeSend, onSuccess: close });
 */
export function useSendMutation<Input, Result>({
  mutation,
  operation,
  isOpen = true,
  onBeforeSend,
  onError,
  onSuccess,
}: UseSendMutationOptions<Input, Result>): SendMutation<Input> {
  const [isIntercepting, setIntercepting] = useState(false);
  const [thrown, setThrown] = useState<unknown>(null);
  const isActive = useRef(false);
  useEffect(() => {
    isActive.current = isOpen;
    return () => {
      isActive.current = false;
    };
  }, [isOpen]);

  const intercept = async (input: Input): Promise<Input | false> => {
    if (onBeforeSend === undefined) return input;
    setIntercepting(true);
    try {
      return (await onBeforeSend(input)) ?? input;
    } catch (error) {
      setThrown(error);
      onError?.(error, { reason: 'before-send', operation });
      return false;
    } finally {
      setIntercepting(false);
    }
  };

  return {
    isPending: isIntercepting || mutation.isPending,
    error: thrown ?? mutation.error,
    send(original) {
      setThrown(null);
      void intercept(original).then((input) => {
        if (input === false || !isActive.current) return;
        mutation.mutate(input, {
          onSuccess: (result) => onSuccess(result, { reason: 'submit', input }),
          onError: (error) => onError?.(error, { reason: 'mutation', operation }),
        });
      });
    },
  };
}
