import { memo } from 'react';
import { ClientGroupRow, type ClientGroupRowProps } from '../ClientGroupRow/index.ts';
import type { RowStates } from './row-states.ts';
import { useIsExpanded } from './useExpanded.ts';
import { useIsSelected } from './useSelection.ts';

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
  const expanded = useIsExpanded({ rowStates }, row.client.id);
  const selected = useIsSelected({ rowStates }, row.client.id);
  return <ClientGroupRow {...row} rowIndex={index + 1} expanded={expanded} selected={selected} />;
});
