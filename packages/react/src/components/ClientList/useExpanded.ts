import { useCallback, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useIsomorphicLayoutEffect } from '../../primitives/state/index.ts';
import type { ExpandedChangeDetails } from '../ClientGroupRow/index.ts';
import { createRowStates, type RowStates } from './row-states.ts';
import type { UseClientListOptions } from './useClientList.ts';

const none: readonly string[] = [];

/** Which rows are open, outside of React's state: only the row that opens or closes renders. */
export function useExpanded({
  expandedIds,
  defaultExpandedIds = none,
  onExpandedIdsChange,
}: UseClientListOptions) {
  const [rowStates] = useState(() => createRowStates(expandedIds ?? defaultExpandedIds));
  const latest = useRef({ expandedIds, onExpandedIdsChange });
  useIsomorphicLayoutEffect(() => {
    latest.current = { expandedIds, onExpandedIdsChange };
    if (expandedIds !== undefined) rowStates.setState({ expanded: new Set(expandedIds) });
  }, [rowStates, expandedIds, onExpandedIdsChange]);
  const setExpanded = useCallback(
    (expanded: boolean, details: ExpandedChangeDetails) => {
      const others = [...rowStates.getState().expanded].filter((id) => id !== details.clientId);
      const ids = expanded ? [...others, details.clientId] : others;
      if (latest.current.expandedIds === undefined) rowStates.setState({ expanded: new Set(ids) });
      latest.current.onExpandedIdsChange?.(ids, details);
    },
    [rowStates],
  );
  return { rowStates, setExpanded };
}

/**
 * Whether a row of a list is open; renders again when that row opens or closes, and for no other.
 * @example
 * const expanded = useIsExpanded(list, client.id);
 */
export const useIsExpanded = ({ rowStates }: { rowStates: RowStates }, clientId: string): boolean =>
  useStore(rowStates, ({ expanded }) => expanded.has(clientId));
