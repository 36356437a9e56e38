import { memo } from 'react';
import { useStore } from 'zustand';
import { ClientGroupRow, type ClientGroupRowProps } from '../ClientGroupRow/index.ts';
import { isExpanded, isSelected, type RowStates } from './row-states.ts';

const EXPANDED = 1;
const SELECTED = 2;

export interface ListedRowProps extends Omit<ClientGroupRowProps, 'expanded' | 'selected' | 'rowIndex'> {
  /** Position in the whole list, counted from 0. */
  index: number;
  rowStates: RowStates;
}

/** A row that subscribes to its own state, so that changes of other rows do not render it. */
export const ListedRow = /* @__PURE__ */ memo(function ListedRow({
  index,
  rowStates,
  ...row
}: ListedRowProps) {
  const { id } = row.client;
  // One subscription: a long list mounts many rows.
  const flags = useStore(
    rowStates,
    (state) => (isExpanded(state, id) ? EXPANDED : 0) | (isSelected(state, id) ? SELECTED : 0),
  );
  return (
    <ClientGroupRow
      {...row}
      rowIndex={index + 1}
      expanded={(flags & EXPANDED) !== 0}
      selected={(flags & SELECTED) !== 0}
    />
  );
});
