import type { FormSource } from './ports.ts';
import type { PortalStore } from './store/portal-store.ts';

/** Forms that are kept in the portal's own store; where they are filled in, the firm's policy says. */
export const createStoreForms = (store: Pick<PortalStore, 'reads'>): FormSource => ({
  list: (firmId) => store.reads(firmId).forms(),
  urlOf: () => null,
});
