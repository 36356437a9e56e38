import type { Session } from '@foyer/contract';
import { toTimestamp } from '@foyer/contract/rules';
import type { PortalStore } from '../store/portal-store.ts';
import type { StaffContext } from './context.ts';
import { requireFirm } from './issue-invitation.ts';

/** Who looks, at which firm, under which policy, and what time it is there. */
export async function getSession(
  store: PortalStore,
  { firmId, viewer, now }: StaffContext,
): Promise<Session> {
  const { id, name, timeZone, locale, policy } = await requireFirm(store.reads(firmId));
  return { viewer, firm: { id, name, timeZone, locale }, policy, serverTime: toTimestamp(now) };
}
