import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ClientSelection } from './selection.ts';

/** The state of the rows besides their clients; each row subscribes to its own part. */
export interface RowStatesSnapshot {
  expandedIds: ReadonlySet<string>;
  selection: ClientSelection;
  /** The ids of `selection`, for lookups. */
  selectionIds: ReadonlySet<string>;
}

/** A store of which rows are expanded and which are selected. */
export type RowStates = StoreApi<RowStatesSnapshot>;

export const createRowStates = (expandedIds: readonly string[], selection: ClientSelection): RowStates =>
  createStore(() => ({ expandedIds: new Set(expandedIds), ...toSelectionState(selection) }));

/** The parts of the state that a selection sets. */
export const toSelectionState = (
  selection: ClientSelection,
): Pick<RowStatesSnapshot, 'selection' | 'selectionIds'> => ({
  selection,
  selectionIds: new Set(selection.ids),
});

export const isExpanded = ({ expandedIds }: RowStatesSnapshot, clientId: string): boolean =>
  expandedIds.has(clientId);

export const isSelected = ({ selection, selectionIds }: RowStatesSnapshot, clientId: string): boolean =>
  selectionIds.has(clientId) === (selection.kind === 'some');
