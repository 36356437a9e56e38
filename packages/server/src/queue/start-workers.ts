import type { Clock, Portal } from '@foyer/portal';
import type { PortalStore } from '@foyer/portal/store';
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
const MOST_LANES = 4;
const CONNECTIONS_A_LANE = 3;

/** The connections of a process, dealt out to lanes: while one lane writes down what it heard, the others talk to the relay. */
export function dealOut(connections: number): number[] {
  const lanes = Math.min(MOST_LANES, Math.ceil(connections / CONNECTIONS_A_LANE));
  return Array.from(
    { length: lanes },
    (_, lane) => Math.floor(connections / lanes) + Number(lane < connections % lanes),
  );
}

/** Starts the workers of one process. Several processes may: whatever they take, they take from each other's hands. */
export function startWorkers({
  portal,
  store,
  clock,
  settings: { name, connections, leaseSeconds },
  log,
  onFailedRound,
  countRows = async () => undefined,
}: {
  portal: Portal;
  store: PortalStore;
  clock: Clock;
  settings: WorkerSettings;
  log: Log;
  onFailedRound: (worker: string) => void;
  countRows?: () => Promise<void>;
}): Workers {
  const start = (worker: string, work: () => Promise<number>, restMs?: number) =>
    startWorker({
      work,
      clock,
      restMs,
      onFailure(thrown) {
        onFailedRound(worker);
        log(describeFailure(thrown), { worker });
      },
    });
  const lanes = dealOut(connections).map((limit, lane) =>
    start('mail', () => portal.deliverMail({ worker: `${name}.${lane}`, limit, leaseSeconds })),
  );
  // A bulk send fills tables faster than the database counts their rows by itself, and by old counts a planner would read all of them for each mail.
  let chunks = 0;
  const workBulkSends = async (): Promise<number> => {
    const done = await portal.processBulkSends();
    chunks = done === 0 ? 0 : chunks + 1;
    if (isPowerOfTwo(chunks)) await countRows();
    return done;
  };
  const reminders = start('reminders', portal.sendReminders);
  const workers = [
    ...lanes,
    reminders,
    start('bulk', workBulkSends, BULK_REST),
    start('purge', portal.purge, HOUR),
  ];
  // Whatever was committed, here or in another process, may have put mail into the outbox.
  const endWakes = store.onFeed(null, () => {
    for (const lane of lanes) lane.wake();
  });
  return {
    async stop() {
      endWakes();
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

const isPowerOfTwo = (n: number): boolean => n > 0 && (n & (n - 1)) === 0;
