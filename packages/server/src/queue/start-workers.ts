import type { Clock, Portal, PortalStore } from '@foyer/portal';
import { describeError, type Log } from '../log.ts';
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
const BULK_IDLE_MS = 500;
const PURGE_IDLE_MS = 3_600_000;
const MAX_LANES = 4;
const CONNECTIONS_PER_LANE = 3;

/** The connections of a process, dealt out to lanes: while one lane writes down what it heard, the others talk to the relay. */
export function splitConnections(connections: number): number[] {
  const lanes = Math.min(MAX_LANES, Math.ceil(connections / CONNECTIONS_PER_LANE));
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
  analyzeTables = async () => undefined,
}: {
  portal: Portal;
  store: PortalStore;
  clock: Clock;
  settings: WorkerSettings;
  log: Log;
  onFailedRound: (worker: string) => void;
  analyzeTables?: () => Promise<void>;
}): Workers {
  const start = (worker: string, work: () => Promise<number>, idleMs?: number) =>
    startWorker({
      work,
      clock,
      idleMs,
      onFailure(thrown) {
        onFailedRound(worker);
        log(describeError(thrown), { worker });
      },
    });
  const lanes = splitConnections(connections).map((limit, lane) =>
    start('mail', () => portal.deliverMail({ worker: `${name}.${lane}`, limit, leaseSeconds })),
  );
  // A bulk send fills tables faster than the database counts their rows by itself, and by old counts a planner would read all of them for each mail.
  let chunks = 0;
  const workBulkSends = async (): Promise<number> => {
    const done = await portal.workBulkSends();
    chunks = done === 0 ? 0 : chunks + 1;
    if (isPowerOfTwo(chunks)) await analyzeTables();
    return done;
  };
  const reminders = start('reminders', portal.sendReminders);
  const workers = [
    ...lanes,
    reminders,
    start('bulk', workBulkSends, BULK_IDLE_MS),
    start('purge', portal.purge, PURGE_IDLE_MS),
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
