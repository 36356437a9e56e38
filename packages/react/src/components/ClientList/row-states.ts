import { createStore, type StoreApi } from 'zustand/vanilla';
import { emptySelection, type ClientSelection } from './selection.ts';

/** What a row shows beside its client; each row listens for its own part. */
export interface RowStatesSnapshot {
  expanded: ReadonlySet<string>;
  selection: ClientSelection;
}

/** A store of which rows are open and which are selected. */
export type RowStates = StoreApi<RowStatesSnapshot>;

export const createRowStates = (expandedIds: readonly string[]): RowStates =>
  createStore(() => ({ expanded: new Set(expandedIds), selection: emptySelection }));
