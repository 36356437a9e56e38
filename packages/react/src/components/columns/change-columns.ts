import type { ClientColumnDef, ColumnsState } from './column-def.ts';
import {
  getColumnSize,
  getNameColumn,
  isColumnVisible,
  orderColumns,
  type ClientColumn,
} from './column-layout.ts';
import { toColumnTemplate, type ColumnTemplate } from './column-template.ts';

/** The side that a column is pinned to; `null` if it is not pinned. */
export type PinnedSide = 'start' | 'end' | null;

type Order = Pick<ColumnsState, 'columnOrder' | 'columnPinning'>;
type Layout = Order & Pick<ColumnsState, 'columnVisibility'>;

/** The side that a column is pinned to. */
export const getPinnedSide = (id: string, { columnPinning: { start, end } }: Order): PinnedSide =>
  start.includes(id) ? 'start' : end.includes(id) ? 'end' : null;

/** The visible columns that a column can change places with: those that are pinned to the same side, or not pinned either. */
export const getMovableIds = (defs: readonly ClientColumnDef[], view: Layout, id: string): string[] =>
  orderColumns(defs, view)
    .filter((def) => isColumnVisible(def, view) && getPinnedSide(def.id, view) === getPinnedSide(id, view))
    .map((def) => def.id);

/**
 * Places a column beside another one of the same side.
 * @param place where the column is placed, in reading order
 */
export function placeColumn(
  defs: readonly ClientColumnDef[],
  view: Layout,
  id: string,
  { place, otherId }: { place: 'before' | 'after'; otherId: string },
): Order {
  const moveIn = (ids: readonly string[]): string[] => {
    const others = ids.filter((each) => each !== id);
    const index = others.indexOf(otherId);
    if (index === -1 || others.length === ids.length) return [...ids];
    const at = place === 'before' ? index : index + 1;
    return [...others.slice(0, at), id, ...others.slice(at)];
  };
  const { start, end } = view.columnPinning;
  return {
    columnOrder:
      getPinnedSide(id, view) === null
        ? moveIn(orderColumns(defs, view).map((def) => def.id))
        : view.columnOrder,
    columnPinning: { start: moveIn(start), end: moveIn(end) },
  };
}

/**
 * Moves a column past its neighbour.
 * @returns `null` if there is none on that side
 */
export function moveColumnBy(
  defs: readonly ClientColumnDef[],
  view: Layout,
  id: string,
  by: -1 | 1,
): Order | null {
  const ids = getMovableIds(defs, view, id);
  const otherId = ids[ids.indexOf(id) + by];
  return otherId === undefined
    ? null
    : placeColumn(defs, view, id, { place: by === 1 ? 'after' : 'before', otherId });
}

/** Pins a column to a side, beside the columns that are pinned there already, or unpins it. */
export function pinColumn(
  { start, end }: ColumnsState['columnPinning'],
  id: string,
  side: PinnedSide,
): ColumnsState['columnPinning'] {
  const without = (ids: readonly string[]) => ids.filter((each) => each !== id);
  return {
    start: side === 'start' ? [...without(start), id] : without(start),
    end: side === 'end' ? [id, ...without(end)] : without(end),
  };
}

/** Widths as rendered, in CSS pixels, by column id. */
export type RenderedSizes = Readonly<Record<string, number>>;

/**
 * The widths when one column is resized. The name, and columns that had shrunk, keep the width that they are rendered with: the column's end follows the pointer, and nothing before it moves.
 * @param size CSS pixels
 */
export function resizeColumn(
  columns: readonly Pick<ClientColumn, 'def'>[],
  state: Pick<ColumnsState, 'columnSizing'>,
  rendered: RenderedSizes,
  { id, size }: { id: string; size: number },
): ColumnsState['columnSizing'] {
  const kept = columns.flatMap(({ def }): [string, number][] => {
    const width = Math.round(rendered[def.id] ?? getColumnSize(def, state));
    return width < getColumnSize(def, state) ? [[def.id, width]] : [];
  });
  const { name } = rendered;
  return {
    ...(name === undefined ? {} : { name: Math.round(name) }),
    ...Object.fromEntries(kept),
    ...state.columnSizing,
    [id]: Math.round(size),
  };
}

/** The template of a table whose columns have other widths. */
export const toResizedTemplate = (
  defs: readonly ClientColumnDef[],
  columns: readonly Pick<ClientColumn, 'def' | 'pinned'>[],
  columnSizing: ColumnsState['columnSizing'],
  selectable: boolean,
): ColumnTemplate => toColumnTemplate(getNameColumn(defs), columns, { columnSizing }, selectable);
