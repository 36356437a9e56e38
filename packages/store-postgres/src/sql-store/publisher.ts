/** Notifies other processes about firms with new events. */
export interface Publisher {
  publish(firmId: string): void;
}

/**
 * Creates a publisher that sends one message at a time; messages for the same firm are merged while they wait.
 * NOTIFY locks the whole cluster at commit, so it is sent outside the transaction.
 * @param onFailure called when a message fails. It is not sent again: event streams poll at their next heartbeat
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
