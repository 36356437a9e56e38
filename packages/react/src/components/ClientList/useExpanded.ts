import { useCallback, type SetStateAction } from 'react';
import { useStore } from 'zustand';
import { useControlledSetter, useIsomorphicLayoutEffect } from '../../primitives/state/index.ts';
import type { ExpandedChangeDetails } from '../ClientGroupRow/index.ts';
import { isExpanded, type RowStates } from './row-states.ts';

/** Why the expanded rows changed: a row's own button, or a setter of the hook. */
export type ExpandedIdsChangeDetails = ExpandedChangeDetails | { reason: 'user' };

/** Options that control which rows are expanded. */
export interface ExpandedOptions {
  /** Ids of the expanded clients, if controlled. */
  expandedIds?: readonly string[] | undefined;
  /**
   * Ids of the clients that are expanded at first, if uncontrolled.
   * @default []
   */
  defaultExpandedIds?: readonly string[] | undefined;
  /** Called when rows are expanded or collapsed. */
  onExpandedIdsChange?: ((ids: readonly string[], details: ExpandedIdsChangeDetails) => void) | undefined;
}

/** Actions that expand and collapse rows. */
export interface ExpandedActions {
  /** Expands or collapses one row. */
  setExpanded: (expanded: boolean, details: ExpandedChangeDetails) => void;
  /** Sets the expanded rows, to a value or through an updater. */
  setExpandedIds: (ids: SetStateAction<readonly string[]>, details?: ExpandedIdsChangeDetails) => void;
}

/** Keeps the expanded rows in a store outside of React state, so that only the row that changes renders. */
export function useExpanded(
  rowStates: RowStates,
  { expandedIds, onExpandedIdsChange }: ExpandedOptions,
): ExpandedActions {
  const change = useControlledSetter<readonly string[], [ExpandedIdsChangeDetails]>({
    value: expandedIds,
    getValue: () => [...rowStates.getState().expandedIds],
    setValue: (ids) => rowStates.setState({ expandedIds: new Set(ids) }),
    onValueChange: onExpandedIdsChange,
    isEqual: (one, other) => one.length === other.length && one.every((id) => other.includes(id)),
    caller: 'ClientList expandedIds',
  });
  useIsomorphicLayoutEffect(() => {
    if (expandedIds !== undefined) rowStates.setState({ expandedIds: new Set(expandedIds) });
  }, [rowStates, expandedIds]);
  const setExpandedIds: ExpandedActions['setExpandedIds'] = useCallback(
    (ids, details = { reason: 'user' }) => change(ids, details),
    [change],
  );
  const setExpanded: ExpandedActions['setExpanded'] = useCallback(
    (expanded, details) =>
      change((ids) => {
        const others = ids.filter((id) => id !== details.clientId);
        return expanded ? [...others, details.clientId] : others;
      }, details),
    [change],
  );
  return { setExpanded, setExpandedIds };
}

/**
 * Whether a row is expanded. Renders when that row changes, and for no other row.
 * @example
 * const isExpanded = useIsExpanded(list, client.id);
 */
export const useIsExpanded = ({ rowStates }: { rowStates: RowStates }, clientId: string): boolean =>
  useStore(rowStates, (state) => isExpanded(state, clientId));
