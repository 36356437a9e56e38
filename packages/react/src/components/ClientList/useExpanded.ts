import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useControllableState } from '../../primitives/state/index.ts';
import type { ExpandedChangeDetails } from '../ClientGroupRow/index.ts';
import type { UseClientListOptions } from './useClientList.ts';

const none: readonly string[] = [];

/** Which rows are open. The setter stays the same over renders, so that a row that did not change does not render. */
export function useExpanded({ expandedIds, defaultExpandedIds = none, onExpandedIdsChange }: UseClientListOptions) {
  const [ids, setIds] = useControllableState<readonly string[], [ExpandedChangeDetails]>({
    value: expandedIds,
    defaultValue: defaultExpandedIds,
    onValueChange: onExpandedIdsChange,
  });
  const latest = useRef({ ids, setIds });
  useEffect(() => {
    latest.current = { ids, setIds };
  });
  const setExpanded = useCallback((expanded: boolean, details: ExpandedChangeDetails) => {
    const others = latest.current.ids.filter((id) => id !== details.clientId);
    latest.current.setIds(expanded ? [...others, details.clientId] : others, details);
  }, []);
  const open = useMemo(() => new Set(ids), [ids]);
  return { isExpanded: (clientId: string) => open.has(clientId), setExpanded };
}
