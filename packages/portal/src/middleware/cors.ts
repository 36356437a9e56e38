import { cors } from 'hono/cors';
import type { MiddlewareHandler } from 'hono';

const EXPOSED_HEADERS = ['Date', 'ETag', 'Location', 'Retry-After', 'Idempotent-Replayed'];

/** Allows pages of other origins to call the portal. @param allowedOrigins such as `https://host.example` */
export const allowOrigins = (allowedOrigins: readonly string[]): MiddlewareHandler =>
  cors({
    origin: [...allowedOrigins],
    allowMethods: ['GET', 'POST', 'PATCH', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'Last-Event-ID'],
    exposeHeaders: EXPOSED_HEADERS,
    maxAge: 600,
  });
