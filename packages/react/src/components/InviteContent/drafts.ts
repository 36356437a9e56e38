import type { PortalClient } from '@foyer/sdk';

// In memory, and as long as the portal: what was typed about a client must not outlive the page or reach another user.
const draftsByPortal = new WeakMap<PortalClient, Map<string, string>>();

/**
 * The messages that were typed and neither sent nor discarded, by subject. A dialog that disappears, because its row left the list or the
 * page rendered it again, starts with its draft.
 * @example
 * draftsOf(portal).get('client cl_1')
 */
export function draftsOf(portal: PortalClient): Map<string, string> {
  const drafts = draftsByPortal.get(portal) ?? new Map<string, string>();
  draftsByPortal.set(portal, drafts);
  return drafts;
}
