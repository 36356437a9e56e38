import { SECOND } from '@foyer/contract/rules';
import type { RateLimiter } from './ports.ts';

const SWEEP_THRESHOLD = 10_000;

/**
 * Creates a rate limiter that counts in the memory of this process; several processes count separately.
 * It uses fixed windows: a window begins with the first attempt.
 */
export function createMemoryRateLimiter(): RateLimiter {
  const windows = new Map<string, { endsAt: number; taken: number }>();
  const sweep = (now: number): void => {
    for (const [key, { endsAt }] of windows) if (endsAt <= now) windows.delete(key);
  };
  return {
    async take(key, { max, windowSeconds }, now) {
      const open = windows.get(key);
      const window =
        open !== undefined && open.endsAt > now ? open : { endsAt: now + windowSeconds * SECOND, taken: 0 };
      if (window.taken >= max)
        return { ok: false, retryAfterSeconds: Math.ceil((window.endsAt - now) / SECOND) };
      if (windows.size >= SWEEP_THRESHOLD) sweep(now);
      windows.set(key, { ...window, taken: window.taken + 1 });
      return { ok: true };
    },
    async reset(key) {
      windows.delete(key);
    },
    async refund(key) {
      const window = windows.get(key);
      if (window === undefined) return;
      if (window.taken <= 1) windows.delete(key);
      else windows.set(key, { ...window, taken: window.taken - 1 });
    },
  };
}
