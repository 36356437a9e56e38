export { ClientList, type ClientListProps, type ClientListSlots } from './ClientList.tsx';
export {
  useClientList,
  type ClientListActions,
  type ClientListError,
  type ClientListState,
  type ClientListStatus,
  type UseClientListOptions,
  type UseClientListResult,
} from './useClientList.ts';
export {
  defaultView,
  type ClientFilter,
  type ListView,
  type SavedView,
  type ViewChangeDetails,
} from './list-view.ts';
export { fromSearchParams, toSearchParams } from './search-params.ts';
export type { ClientSelection, SelectionChangeDetails } from './selection.ts';
export {
  useIsSelected,
  useSelectedCount,
  type SelectionActions,
  type SelectionOptions,
} from './useSelection.ts';
export {
  useIsExpanded,
  type ExpandedActions,
  type ExpandedIdsChangeDetails,
  type ExpandedOptions,
} from './useExpanded.ts';
export { useListRows, type ListRow, type ListSpacer, type UseListRowsResult } from './useListRows.ts';
export type { RowStates, RowStatesSnapshot } from './row-states.ts';
export type { LoadCallbacks } from './useLoadCallbacks.ts';
