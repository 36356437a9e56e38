import type { FirmRecord, PortalStore } from '@foyer/portal/store';

/** The firm that a page was asked for; where there is but one, it need not be said. */
export async function findFirm(store: PortalStore, firmId: string | undefined): Promise<FirmRecord | null> {
  if (firmId !== undefined) return store.reads(firmId).firm();
  const [only, ...others] = await store.firmIds();
  return only === undefined || others.length > 0 ? null : store.reads(only).firm();
}
