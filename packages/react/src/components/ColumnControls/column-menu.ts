import type { Messages } from '../../messages/index.ts';
import type { MenuEntry, MenuItem } from '../../primitives/Menu/index.ts';
import {
  getMovableIds,
  getPinnedSide,
  pinColumn,
  type ClientColumnDef,
  type ColumnsControl,
  type PinnedSide,
} from '../columns/index.ts';
import type { Flow } from './flow.ts';

/** What the menu of a column needs. */
export interface ColumnMenuContext {
  column: ClientColumnDef;
  /** The name of the column. */
  label: string;
  list: ColumnsControl;
  messages: Messages;
  flow: Flow;
  moveBy: (by: -1 | 1) => void;
  onResize: () => void;
  onFit: () => void;
  announce: (text: string) => void;
}

type Sides = readonly [left: PinnedSide, right: PinnedSide];

/** The menu of a column: sort, move, pin, resize, hide. Left and right are those of the screen. */
export function getColumnMenu(context: ColumnMenuContext): MenuEntry[] {
  return [getSortItems(context), getMoveItems(context), getSizeItems(context), getHideItems(context)]
    .filter((items) => items.length > 0)
    .flatMap((items, index): MenuEntry[] =>
      index === 0 ? items : [{ kind: 'separator', key: `separator-${index}` }, ...items],
    );
}

function getSortItems({ column, list, messages: { columnControls: t } }: ColumnMenuContext): MenuItem[] {
  if (column.meta?.sortKey === undefined) return [];
  const [sorted] = list.state.view.sorting;
  const item = (desc: boolean): MenuItem => ({
    kind: 'item',
    key: desc ? 'descending' : 'ascending',
    label: desc ? t.sortDescending : t.sortAscending,
    checked: sorted?.id === column.id && sorted.desc === desc,
    onSelect: () => list.actions.setSorting([{ id: column.id, desc }]),
  });
  return [item(false), item(true)];
}

function getMoveItems({
  column,
  label,
  list,
  messages: { columnControls: t },
  flow,
  moveBy,
  announce,
}: ColumnMenuContext): MenuItem[] {
  if (column.id === 'name') return [];
  const { view, allColumns } = list.state;
  const ids = getMovableIds(allColumns, view, column.id);
  const index = ids.indexOf(column.id);
  const canMove = { [-1]: index > 0, [1]: index < ids.length - 1 };
  const moveItem = (key: string, text: string, by: Flow): MenuItem => ({
    kind: 'item',
    key,
    label: text,
    // No reason is shown: the position is plain to see.
    disabledReason: canMove[by] ? undefined : '',
    onSelect: () => moveBy(by),
  });
  const side = getPinnedSide(column.id, view);
  const [left, right]: Sides = flow === 1 ? ['start', 'end'] : ['end', 'start'];
  const pinItem = (key: string, text: string, to: PinnedSide): MenuItem => ({
    kind: 'item',
    key,
    label: text,
    onSelect: () => {
      list.actions.setColumnPinning((current) => pinColumn(current, column.id, to));
      announce(to === null ? t.unpinned(label) : t.pinned(label));
    },
  });
  const pinItems =
    column.enablePinning === false
      ? []
      : [
          ...(side === left ? [] : [pinItem('pin-left', t.pinLeft, left)]),
          ...(side === right ? [] : [pinItem('pin-right', t.pinRight, right)]),
          ...(side === null ? [] : [pinItem('unpin', t.unpin, null)]),
        ];
  return [
    moveItem('move-left', t.moveLeft, flow === 1 ? -1 : 1),
    moveItem('move-right', t.moveRight, flow),
    ...pinItems,
  ];
}

function getSizeItems({
  column,
  messages: { columnControls: t },
  onResize,
  onFit,
}: ColumnMenuContext): MenuItem[] {
  if (column.enableResizing === false) return [];
  return [
    { kind: 'item', key: 'resize', label: t.resize, onSelect: onResize },
    { kind: 'item', key: 'fit', label: t.fit, onSelect: onFit },
  ];
}

function getHideItems({
  column,
  label,
  list,
  messages: { columnControls: t },
  announce,
}: ColumnMenuContext): MenuItem[] {
  if (column.enableHiding === false) return [];
  return [
    {
      kind: 'item',
      key: 'hide',
      icon: 'eye-off',
      label: t.hide,
      onSelect: () => {
        list.actions.setColumnVisibility((current) => ({ ...current, [column.id]: false }));
        announce(t.hidden(label));
      },
    },
  ];
}
