import type { Clock, Portal } from '@foyer/portal';
import type { PortalStore } from '@foyer/portal/store';
import { describeError, type Log } from '../log.ts';
import { startWorker } from './worker.ts';

/** Settings of the mail workers. */
export interface WorkerSettings {
  /** Identifies this process in claims. */
  name: string;
  connections: number;
  leaseSeconds: number;
}

/** The background workers of a process. */
export interface Workers {
  /** Stops all workers; resolves when their current rounds have ended. */
  stop(): Promise<void>;
}

// Longest delay until a new bulk send is started, in milliseconds.
const BULK_IDLE_MS = 500;
const PURGE_IDLE_MS = 3_600_000;
const MAX_LANES = 4;
const CONNECTIONS_PER_LANE = 3;

/** Splits the connections of a process into lanes: while one lane saves results, the others send. */
export function splitConnections(connections: number): number[] {
  const lanes = Math.min(MAX_LANES, Math.ceil(connections / CONNECTIONS_PER_LANE));
  return Array.from(
    { length: lanes },
    (_, lane) => Math.floor(connections / lanes) + Number(lane < connections % lanes),
  );
}

/** Starts the workers of one process. Several processes can share the work. */
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
  // A bulk send fills tables faster than autovacuum updates their statistics; with old ones the planner would scan them for each mail.
  let chunks = 0;
  const processBulkSends = async (): Promise<number> => {
    const done = await portal.processBulkSends();
    chunks = done === 0 ? 0 : chunks + 1;
    if (isPowerOfTwo(chunks)) await analyzeTables();
    return done;
  };
  const reminders = start('reminders', portal.sendReminders);
  const workers = [
    ...lanes,
    reminders,
    start('bulk', processBulkSends, BULK_IDLE_MS),
    start('purge', portal.purge, PURGE_IDLE_MS),
  ];
  // A commit in any process may have queued mail.
  const unsubscribe = store.onFeed(null, () => {
    for (const lane of lanes) lane.wake();
  });
  return {
    async stop() {
      unsubscribe();
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

const isPowerOfTwo = (n: number): boolean => n > 0 && (n & (n - 1)) === 0;
