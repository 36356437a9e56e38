import type { Clock, Portal, PortalStore } from '@foyer/portal';
import { describeFailure, type Log } from '../log.ts';
import { startWorker } from './worker.ts';

/** How mail is handed to the relay. */
export interface WorkerSettings {
  /** Names this process in claims. */
  name: string;
  connections: number;
  leaseSeconds: number;
}

/** What works beside the requests. */
export interface Workers {
  /** Resolves when every round under way has ended. */
  stop(): Promise<void>;
}

// How long a bulk send waits until somebody begins with it, in milliseconds.
const BULK_REST = 500;
const HOUR = 3_600_000;

/** Starts the workers of one process. Several processes may: whatever they take, they take from each other's hands. */
export function startWorkers(
  { portal, store, clock, settings: { name, connections, leaseSeconds }, log, onFailedRound }:
    { portal: Portal; store: PortalStore; clock: Clock; settings: WorkerSettings; log: Log; onFailedRound: (worker: string) => void },
): Workers {
  const start = (worker: string, work: () => Promise<number>, restMs?: number) =>
    startWorker({
      work, clock, restMs,
      onFailure(thrown) {
        onFailedRound(worker);
        log(describeFailure(thrown), { worker });
      },
    });
  const mail = start('mail', async () => (await portal.sendReminders()) + (await portal.deliverMail({ worker: name, limit: connections, leaseSeconds })));
  const workers = [mail, start('bulk', portal.workBulkSends, BULK_REST), start('purge', portal.purge, HOUR)];
  // Whatever was committed, here or in another process, may have put mail into the outbox.
  const endWakes = store.onFeed(null, mail.wake);
  return {
    async stop() {
      endWakes();
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}
