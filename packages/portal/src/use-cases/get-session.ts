import type { Session } from '@foyer/contract';
import { toTimestamp } from '@foyer/contract/rules';
import type { PortalStore } from '../store/portal-store.ts';
import type { StaffContext } from './context.ts';
import { requireFirm } from './issue-invitation.ts';

/** Returns the viewer, the firm with its policy, and the server's time. */
export async function getSession(
  store: PortalStore,
  { firmId, viewer, now }: StaffContext,
): Promise<Session> {
  const { id, name, timeZone, locale, policy } = await requireFirm(store.reads(firmId));
  return { viewer, firm: { id, name, timeZone, locale }, policy, serverTime: toTimestamp(now) };
}
