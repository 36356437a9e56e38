import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Mailer } from '@foyer/portal';
import type { Queries } from '@foyer/store-postgres';
import type { RequestObserver } from '../http/request-log.ts';
import type { BounceOutcome } from '../mail/bounce-receiver.ts';

/** Prometheus metrics of one process. */
export interface Metrics extends RequestObserver {
  /** Wraps a mailer to count its results. */
  countMails(mailer: Mailer): Mailer;
  /** Counts a failed round of a worker. */
  onFailedRound(worker: string): void;
  /** Counts a received bounce. */
  onBounce(outcome: BounceOutcome): void;
  contentType: string;
  /** Returns the metrics in the Prometheus text format. */
  read(): Promise<string>;
}

// From a cached page to an import of 10,000 clients.
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** @param db queried for queue lengths on each read */
export function createMetrics(db: Pick<Queries, 'query'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    registers,
    name: 'foyer_http_request_seconds',
    help: 'Time until the response',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
  });
  const mails = new Counter({
    registers,
    name: 'foyer_mail_answers_total',
    help: 'Results of sending mails to the relay',
    labelNames: ['state'],
  });
  const failures = new Counter({
    registers,
    name: 'foyer_worker_failures_total',
    help: 'Failed rounds of workers',
    labelNames: ['worker'],
  });
  const bounces = new Counter({
    registers,
    name: 'foyer_bounces_total',
    help: 'Mails received by the bounce receiver',
    labelNames: ['outcome'],
  });
  const queue = new Gauge({
    registers,
    name: 'foyer_mail_queue',
    help: 'Mails in the outbox',
    labelNames: ['state'],
  });
  const due = new Gauge({
    registers,
    name: 'foyer_mail_oldest_due_seconds',
    help: 'Waiting time of the oldest due mail',
  });
  const bulk = new Gauge({
    registers,
    name: 'foyer_bulk_sends_open',
    help: 'Bulk sends in progress',
  });
  return {
    contentType: registry.contentType,
    onResponse({ method, route, status, seconds }) {
      requests.observe({ method, route, status: String(status) }, seconds);
    },
    countMails: (mailer) => ({
      async send(mail) {
        const result = await mailer.send(mail);
        mails.inc({ state: result.state });
        return result;
      },
    }),
    onFailedRound(worker) {
      failures.inc({ worker });
    },
    onBounce(outcome) {
      bounces.inc({ outcome });
    },
    async read() {
      const rows = await db.query<{ state: string; n: number; waited: number | null }>(
        `select state, count(*)::int as n, extract(epoch from now() - min(run_at) filter (where state in ('queued', 'retrying') and run_at <= now()))::float8 as waited
         from mail where state in ('queued', 'claimed', 'sending', 'retrying', 'unknown-outcome') group by state`,
      );
      queue.reset();
      for (const state of ['queued', 'claimed', 'sending', 'retrying', 'unknown-outcome'])
        queue.set({ state }, rows.find((row) => row.state === state)?.n ?? 0);
      due.set(Math.max(0, ...rows.map(({ waited }) => waited ?? 0)));
      bulk.set(
        (await db.query<{ n: number }>('select count(*)::int as n from bulk_send where open'))[0]?.n ?? 0,
      );
      return registry.metrics();
    },
  };
}
