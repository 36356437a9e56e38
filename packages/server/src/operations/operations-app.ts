import { Hono } from 'hono';
import type { Queries } from '@foyer/store-postgres';
import { describeError, type Log } from '../log.ts';
import type { Metrics } from './metrics.ts';

/** Whether a process may be sent requests, and why not. */
export interface Readiness {
  /** Nobody is to be sent here any more. */
  drain(): void;
  /** Null when it is ready. */
  notReadyReason(): Promise<string | null>;
}

/** @param db must answer, with its schema up to date */
export function createReadiness(db: Pick<Queries, 'query'>): Readiness {
  let draining = false;
  return {
    drain() {
      draining = true;
    },
    notReadyReason: async () =>
      draining
        ? 'this process is about to end'
        : db.query('select from migration limit 1').then(
            () => null,
            () => 'the database does not answer',
          ),
  };
}

/** What those ask who run the server: is it alive, is it ready, how is it. Not for the open net: the numbers tell how much a firm mails. */
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
    return context.text('The numbers could not be read', 500);
  });
  return app;
}

/** Alive while it answers; ready while the database does and the process is not about to end. */
export function healthRoutes(readiness: Readiness): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.text('ok'));
  app.get('/readyz', async (context) => {
    const reason = await readiness.notReadyReason();
    return context.text(reason ?? 'ready', reason === null ? 200 : 503, { 'cache-control': 'no-store' });
  });
  return app;
}
