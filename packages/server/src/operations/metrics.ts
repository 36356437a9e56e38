import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Mailer } from '@foyer/portal';
import type { Queries } from '@foyer/store-postgres';
import type { RequestObserver } from '../http/request-log.ts';
import type { BounceOutcome } from '../mail/bounce-receiver.ts';

/** What Prometheus reads of one process. */
export interface Metrics extends RequestObserver {
  /** A mailer whose answers are counted. */
  countMails(mailer: Mailer): Mailer;
  /** One round of a worker failed. */
  onFailedRound(worker: string): void;
  /** Something came back to the server. */
  onBounce(outcome: BounceOutcome): void;
  contentType: string;
  /** The exposition text. */
  read(): Promise<string>;
}

// From a page that is in the cache to an import of ten thousand clients.
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** @param db asked for the length of the queues whenever somebody reads */
export function createMetrics(db: Pick<Queries, 'query'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    registers,
    name: 'foyer_http_request_seconds',
    help: 'Time to the answer',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
  });
  const mails = new Counter({
    registers,
    name: 'foyer_mail_answers_total',
    help: 'What the relay said to mails',
    labelNames: ['state'],
  });
  const failures = new Counter({
    registers,
    name: 'foyer_worker_failures_total',
    help: 'Rounds of workers that failed',
    labelNames: ['worker'],
  });
  const bounces = new Counter({
    registers,
    name: 'foyer_bounces_total',
    help: 'What came back to the receiver of bounces',
    labelNames: ['outcome'],
  });
  const queue = new Gauge({
    registers,
    name: 'foyer_mail_queue',
    help: 'Mails that are not done with',
    labelNames: ['state'],
  });
  const due = new Gauge({
    registers,
    name: 'foyer_mail_oldest_due_seconds',
    help: 'How long the oldest mail that is due has waited',
  });
  const bulk = new Gauge({
    registers,
    name: 'foyer_bulk_sends_open',
    help: 'Bulk sends with something left to do',
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
         from mail where state in ('queued', 'claimed', 'sending', 'retrying', 'in-doubt') group by state`,
      );
      queue.reset();
      for (const state of ['queued', 'claimed', 'sending', 'retrying', 'in-doubt'])
        queue.set({ state }, rows.find((row) => row.state === state)?.n ?? 0);
      due.set(Math.max(0, ...rows.map(({ waited }) => waited ?? 0)));
      bulk.set(
        (await db.query<{ n: number }>('select count(*)::int as n from bulk_send where open'))[0]?.n ?? 0,
      );
      return registry.metrics();
    },
  };
}
