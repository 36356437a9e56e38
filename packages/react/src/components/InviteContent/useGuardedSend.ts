import type { PortalError } from '@foyer/sdk';
import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

/** How a host has a say in what leaves. */
export interface SendOptions<Input> {
  /** Asked before anything leaves: gives what is sent instead, or `false` for nothing at all. What it throws is shown as a failure. */
  onBeforeSend?: ((input: Input) => Input | false | Promise<Input | false>) | undefined;
  /** Hears of what failed, which the dialog shows all the same. */
  onError?: ((error: unknown) => void) | undefined;
}

/** A send that asks the host first. */
export interface GuardedSend<Input> {
  isPending: boolean;
  error: unknown;
  send: (input: Input) => void;
}

/**
 * Lets the host look at what is about to leave.
 * @param mutation what sends it
 * @param onSent hears of the answer
 */
export function useGuardedSend<Input, Sent>(
  mutation: UseMutationResult<Sent, PortalError, Input>,
  { onBeforeSend, onError }: SendOptions<Input>,
  onSent: (sent: Sent) => void,
): GuardedSend<Input> {
  const [isAsking, setAsking] = useState(false);
  const [thrown, setThrown] = useState<unknown>(null);
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const ask = async (input: Input): Promise<Input | false> => {
    if (onBeforeSend === undefined) return input;
    setAsking(true);
    try {
      return await onBeforeSend(input);
    } catch (error) {
      setThrown(error);
      onError?.(error);
      return false;
    } finally {
      setAsking(false);
    }
  };
  return {
    isPending: isAsking || mutation.isPending,
    error: thrown ?? mutation.error,
    send(input) {
      setThrown(null);
      void ask(input).then((allowed) => {
        // Whoever left while the host was still thinking wants nothing sent.
        if (allowed !== false && isHere.current)
          mutation.mutate(allowed, { onSuccess: onSent, onError: (error) => onError?.(error) });
      });
    },
  };
}
