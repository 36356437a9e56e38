import type { Fault } from '../faults.ts';
import type { FirmSeed } from './builders.ts';
import { busyPortal } from './busy-portal/busy-portal.ts';

/** The busy portal with a fault of every operation. */
const withFault =
  (fault: Fault) =>
  (now: number): FirmSeed => ({ ...busyPortal(now), fault });

/** Every response takes 1.5 seconds. */
export const slow = withFault({ kind: 'slow', ms: 1_500 });

/** Every other call fails with `unavailable`; a retry succeeds. */
export const flaky = withFault({ kind: 'flaky' });

/** Every call fails with `rate-limited` and 30 seconds to wait. */
export const rateLimited = withFault({ kind: 'problem', code: 'rate-limited', retryAfter: 30 });

/** The network is down. */
export const offline = withFault({ kind: 'offline' });

/** The busy portal for a viewer without permissions. */
export function forbiddenViewer(now: number): FirmSeed {
  const seed = busyPortal(now);
  const [viewer, ...colleagues] = seed.staff;
  return { ...seed, staff: [{ ...viewer, role: 'Basic', permissions: [] }, ...colleagues] };
}
