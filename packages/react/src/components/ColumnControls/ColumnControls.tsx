import { useEffect, useRef } from 'react';
import { useAllMessages } from '../../messages/index.ts';
import { useAnnounce } from '../../primitives/LiveRegion/index.ts';
import { MenuButton } from '../../primitives/Menu/index.ts';
import { useNotifyLoadFailed } from '../../provider/index.ts';
import {
  getColumnLabel,
  getPinnedSide,
  getVisibleIds,
  moveColumnBy,
  placeColumn,
  type ClientColumnDef,
  type ColumnsControl,
  type ColumnsState,
} from '../columns/index.ts';
import { getColumnMenu } from './column-menu.ts';
import { ColumnResizer } from './ColumnResizer.tsx';
import { toFlow } from './flow.ts';
import { observeHeader, type HeaderMove } from './observe-header.ts';

/** Props of `ColumnControls`. */
export interface ColumnControlsProps {
  column: ClientColumnDef;
  list: ColumnsControl;
  selectable: boolean;
}

/** The menu and the edge of a column's header, and moving it by drag or by Alt and an arrow key. */
export function ColumnControls({ column, list, selectable }: ColumnControlsProps) {
  const messages = useAllMessages();
  const announce = useAnnounce();
  const notifyLoadFailed = useNotifyLoadFailed();
  const ref = useRef<HTMLSpanElement>(null);
  const resizerRef = useRef<HTMLSpanElement>(null);
  const label = getColumnLabel(column, messages);
  const { view, allColumns } = list.state;

  const setOrder = (order: Pick<ColumnsState, 'columnOrder' | 'columnPinning'> | null) => {
    if (order === null) return;
    if (getPinnedSide(column.id, view) === null) list.actions.setColumnOrder(order.columnOrder);
    else list.actions.setColumnPinning(order.columnPinning);
    const ids = getVisibleIds(allColumns, { ...view, ...order });
    announce(messages.settings.moved(label, ids.indexOf(column.id) + 1, ids.length));
  };
  const moveBy = (by: -1 | 1) => setOrder(moveColumnBy(allColumns, view, column.id, by));
  const move = (to: HeaderMove) =>
    'by' in to ? moveBy(to.by) : setOrder(placeColumn(allColumns, view, column.id, to));

  const latestMove = useRef(move);
  useEffect(() => {
    latestMove.current = move;
  });
  const canMove = column.id !== 'name';
  useEffect(() => {
    const header = ref.current?.closest('th');
    return canMove && header ? observeHeader(header, (to) => latestMove.current(to)) : undefined;
  }, [canMove]);

  return (
    <span ref={ref} className="foyer-ColumnControls">
      <MenuButton
        label={messages.columnControls.menu(label)}
        icon="chevron-down"
        entries={() =>
          getColumnMenu({
            column,
            label,
            list,
            messages,
            flow: toFlow(ref.current),
            moveBy,
            onResize: () => resizerRef.current?.focus(),
            onFit: () => resizerRef.current?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true })),
            announce,
          })
        }
        onLoadFailed={notifyLoadFailed}
      />
      {column.enableResizing !== false && (
        <ColumnResizer ref={resizerRef} column={column} label={label} list={list} selectable={selectable} />
      )}
    </span>
  );
}
