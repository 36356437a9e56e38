import type { RateLimiter } from '@foyer/portal';
import type { Queries } from '../database.ts';
import { SECOND, toTimestamp } from '@foyer/contract/rules';

/** Creates a rate limiter that counts in the database, so that all processes share the limit. Its table has no row-level security: callers are not signed in yet, and keys are hashes. */
export const createSqlRateLimiter = (db: Queries): RateLimiter => ({
  async take(key, { max, windowSeconds }, now) {
    const [row] = await db.query<{ endsAt: number; taken: number }>(
      `insert into rate_window as w (key, ends_at, taken) values ($1, $2::timestamptz, 1)
       on conflict (key) do update set
         taken = case when w.ends_at <= $3::timestamptz then 1 else w.taken + 1 end,
         ends_at = case when w.ends_at <= $3::timestamptz then excluded.ends_at else w.ends_at end
       returning (extract(epoch from ends_at) * 1000)::float8 as "endsAt", taken`,
      [key, toTimestamp(now + windowSeconds * SECOND), toTimestamp(now)],
    );
    return row === undefined || row.taken <= max
      ? { ok: true }
      : { ok: false, retryAfterSeconds: Math.ceil((row.endsAt - now) / SECOND) };
  },
  async reset(key) {
    await db.query('delete from rate_window where key = $1', [key]);
  },
  async refund(key) {
    await db.query('update rate_window set taken = taken - 1 where key = $1 and taken > 0', [key]);
    // A successful attempt leaves no row behind.
    await db.query('delete from rate_window where key = $1 and taken = 0', [key]);
  },
});
