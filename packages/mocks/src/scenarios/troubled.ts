import type { Fault } from '../faults.ts';
import type { FirmSeed } from './builders.ts';
import { busyPortal } from './busy-portal/busy-portal.ts';

/** The busy portal, behind a network or a server in trouble. */
const withFault =
  (fault: Fault) =>
  (now: number): FirmSeed => ({ ...busyPortal(now), fault });

/** Every answer takes a second and a half. */
export const slow = withFault({ kind: 'slow', ms: 1_500 });

/** Every other call is refused for the moment; trying again helps. */
export const flaky = withFault({ kind: 'flaky' });

/** Nothing more for half a minute. */
export const rateLimited = withFault({ kind: 'problem', code: 'rate-limited', retryAfter: 30 });

/** Nobody answers. */
export const offline = withFault({ kind: 'offline' });

/** The busy portal, for somebody who may only look. */
export function forbiddenViewer(now: number): FirmSeed {
  const seed = busyPortal(now);
  const [viewer, ...colleagues] = seed.staff;
  return { ...seed, staff: [{ ...viewer, role: 'Basic', permissions: [] }, ...colleagues] };
}
