import { useEffect, useRef } from 'react';
import type { SendOptions } from './useGuardedSend.ts';

/**
 * Asks the host only for as long as the dialog is open: whoever closed it while the host was still thinking wants nothing sent.
 * @param open whether the dialog is
 */
export function useWhileOpen<Input>(
  open: boolean,
  onBeforeSend: SendOptions<Input>['onBeforeSend'],
): SendOptions<Input>['onBeforeSend'] {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  return (
    onBeforeSend &&
    (async (input) => {
      const allowed = await onBeforeSend(input);
      return latest.current ? allowed : false;
    })
  );
}
