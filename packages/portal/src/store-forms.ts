import type { FormSource } from './ports.ts';
import type { PortalStore } from './store/portal-store.ts';

/** Reads forms from the portal's own store. Their URL is the firm's `policy.afterActivationUrl`. */
export const createStoreForms = (store: Pick<PortalStore, 'reads'>): FormSource => ({
  list: (firmId) => store.reads(firmId).forms(),
  urlOf: () => null,
});
