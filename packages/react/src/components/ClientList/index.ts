export { ClientList, type ClientListProps, type ClientListSlots } from './ClientList.tsx';
export {
  useClientList,
  type ClientListState,
  type ClientListStatus,
  type UseClientListOptions,
} from './useClientList.ts';
export {
  defaultView,
  type ClientFilter,
  type ListView,
  type SavedView,
  type ViewChangeDetails,
} from './list-view.ts';
export { fromSearchParams, toSearchParams } from './search-params.ts';
export type { ClientSelection } from './selection.ts';
export { useIsSelected, useSelectedCount, type SelectionActions } from './useSelection.ts';
export { useIsExpanded } from './useExpanded.ts';
export { useListRows, type ListRow, type ListRows, type ListSpacer } from './useListRows.ts';
export type { RowStates, RowStatesSnapshot } from './row-states.ts';
