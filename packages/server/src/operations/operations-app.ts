import { Hono } from 'hono';
import type { Queries } from '@foyer/store-postgres';
import { describeError, type Log } from '../log.ts';
import type { Metrics } from './metrics.ts';

/** Whether a process should receive requests. */
export interface Readiness {
  /** Reports not ready from now on. */
  drain(): void;
  /** Null when the process is ready. */
  notReadyReason(): Promise<string | null>;
}

/** @param db must respond, with its schema migrated */
export function createReadiness(db: Pick<Queries, 'query'>): Readiness {
  let draining = false;
  return {
    drain() {
      draining = true;
    },
    notReadyReason: async () =>
      draining
        ? 'this process is stopping'
        : db.query('select from migration limit 1').then(
            () => null,
            () => 'the database does not respond',
          ),
  };
}

/** Health checks and metrics, for the operator. Do not expose them: metrics show how much a firm mails. */
export function operationsApp({
  readiness,
  metrics,
  log,
}: {
  readiness: Readiness;
  metrics: Metrics;
  log: Log;
}): Hono {
  const app = new Hono();
  app.route('/', healthRoutes(readiness));
  app.get('/metrics', async (context) =>
    context.text(await metrics.read(), 200, { 'content-type': metrics.contentType }),
  );
  app.onError((thrown, context) => {
    log(describeError(thrown));
    return context.text('The metrics could not be read', 500);
  });
  return app;
}

/** `/healthz` responds while the process runs; `/readyz` while the database responds and the process is not stopping. */
export function healthRoutes(readiness: Readiness): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.text('ok'));
  app.get('/readyz', async (context) => {
    const reason = await readiness.notReadyReason();
    return context.text(reason ?? 'ready', reason === null ? 200 : 503, { 'cache-control': 'no-store' });
  });
  return app;
}
