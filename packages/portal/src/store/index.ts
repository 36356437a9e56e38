export { clientSearchKey, memberSearchKey, searchKeyOf, sortKeyOf } from '@foyer/contract/rules';
export type { ListQuery } from './list-query.ts';
export { createMemoryStore } from './memory-store.ts';
export type { MemoryStore } from './memory-store.ts';
export { isMemoryState } from './memory/memory-state.ts';
export type { MemoryState, SavedFirm } from './memory/memory-state.ts';
export type { FirmReads, FirmTransaction, ListedPage, PortalStore } from './portal-store.ts';
export type * from './records.ts';
export { withScopes } from './scopes.ts';
export { selectClients } from './select-clients.ts';
export {
  AddressTakenError,
  ExternalIdTakenError,
  IdempotencyBusyError,
  VersionConflictError,
} from './store-errors.ts';
