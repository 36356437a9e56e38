import type { FirmRecord, PortalStore } from '@foyer/portal/store';

/** Finds the firm of a page. The id may be omitted when there is only one firm. */
export async function findFirm(store: PortalStore, firmId: string | undefined): Promise<FirmRecord | null> {
  if (firmId !== undefined) return store.reads(firmId).firm();
  const [only, ...others] = await store.firmIds();
  return only === undefined || others.length > 0 ? null : store.reads(only).firm();
}
