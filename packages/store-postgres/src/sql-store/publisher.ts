/** Tells other processes which firms have news, one message at a time. */
export interface Publisher {
  publish(firmId: string): void;
}

/**
 * While a message is on its way, further ones wait, and a firm that has more news is named once.
 * NOTIFY takes a lock of the whole cluster when it commits, so it must not be part of the work's transaction.
 * @param onFailure a message that failed is not sent again: whoever missed it looks by itself at its next heartbeat
 */
export function createPublisher(
  notify: (firmId: string) => Promise<void>,
  onFailure: (thrown: unknown) => void,
): Publisher {
  const waiting = new Set<string>();
  let isSending = false;
  const send = async (): Promise<void> => {
    isSending = true;
    for (const firmId of waiting) {
      waiting.delete(firmId);
      await notify(firmId).catch(onFailure);
    }
    isSending = false;
  };
  return {
    publish(firmId) {
      waiting.add(firmId);
      if (!isSending) void send();
    },
  };
}
