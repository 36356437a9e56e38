import { memo } from 'react';
import { ClientGroupRow, type ClientGroupRowProps } from '../ClientGroupRow/index.ts';
import type { RowStates } from './row-states.ts';
import { useIsExpanded } from './useExpanded.ts';
import { useIsSelected } from './useSelection.ts';

export interface ListedRowProps extends Omit<ClientGroupRowProps, 'expanded' | 'selected' | 'rowIndex'> {
  /** Its place in the whole list, counted from 0. */
  index: number;
  rowStates: RowStates;
}

/** A row that listens for its own state, so that what happens to others passes it by. */
export const ListedRow = /* @__PURE__ */ memo(function ListedRow({
  index,
  rowStates,
  ...row
}: ListedRowProps) {
  const expanded = useIsExpanded({ rowStates }, row.client.id);
  const selected = useIsSelected({ rowStates }, row.client.id);
  return <ClientGroupRow {...row} rowIndex={index + 1} expanded={expanded} selected={selected} />;
});
