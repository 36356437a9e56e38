import { SpanStatusCode, trace } from '@opentelemetry/api';
import type { MiddlewareHandler } from 'hono';
import type { Log } from '../log.ts';
import { routeOf } from './route-of.ts';

/** Receives a record of each response. */
export interface RequestObserver {
  /** @param route the pattern, never the path: paths contain tokens and ids */
  onResponse(request: { method: string; route: string; status: number; seconds: number }): void;
}

const tracer = trace.getTracer('foyer-server');

/**
 * Records each response: as a log line, for the observer, and as an OpenTelemetry span where the process has registered a provider.
 * @param log null: no log lines
 * @param now monotonic time in milliseconds
 */
export const observeRequests =
  ({
    log,
    observer,
    now,
  }: {
    log: Log | null;
    observer: RequestObserver;
    now: () => number;
  }): MiddlewareHandler =>
  (context, next) => {
    const { method, path } = context.req;
    const route = routeOf(method, path);
    return tracer.startActiveSpan(
      `${method} ${route}`,
      { attributes: { 'http.request.method': method, 'http.route': route } },
      async (span) => {
        const began = now();
        try {
          await next();
        } finally {
          const { status } = context.res;
          const seconds = (now() - began) / 1_000;
          span.setAttribute('http.response.status_code', status);
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
          observer.onResponse({ method, route, status, seconds });
          log?.('request', { method, route, status, ms: Math.round(seconds * 1_000) });
        }
      },
    );
  };
