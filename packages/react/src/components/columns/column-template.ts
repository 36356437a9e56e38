import type { ClientColumnDef, ColumnsState } from './column-def.ts';
import { getColumnMinSize, getColumnSize, type ClientColumn } from './column-layout.ts';

/** CSS pixels that the name keeps once all other columns have their least width, as long as the list need not scroll sideways: there it keeps its own least width. */
const nameMinSize = 190;
/** CSS pixels. */
const checkSize = 40;
const menuSize = 44;
/** The menu column where it holds a member's actions alone. */
const wideMenuSize = 146;

/** Widths of the columns of a table, as CSS values. */
export interface ColumnTemplate {
  /** `grid-template-columns` of its rows, without the checkbox. */
  columns: string;
  /** The least width of the table, in CSS pixels: where the list is narrower, it scrolls sideways. */
  minSize: number;
  /** The width of the table while it scrolls sideways, in CSS pixels. */
  scrollSize: number;
  /** How far the columns that are pinned to the start stay from that side, the first one first; then the width of all of them. */
  startOffsets: readonly string[];
  /** How far the columns that are pinned to the end stay from that side, the first one first. */
  endOffsets: readonly string[];
}

/**
 * The widths of all columns. A column keeps the width that the user gave it; the others shrink to their least width before the name becomes narrower than its own, and the name takes what they leave.
 * @param name the definition of the name
 * @param columns the visible columns after the name
 */
export function toColumnTemplate(
  name: ClientColumnDef,
  columns: readonly Pick<ClientColumn, 'def' | 'pinned'>[],
  { columnSizing }: Pick<ColumnsState, 'columnSizing'>,
  selectable: boolean,
): ColumnTemplate {
  const menu = isTight(columns) ? wideMenuSize : menuSize;
  const before = selectable ? checkSize : 0;
  const sizes = columns.map(({ def, pinned }) => {
    const size = getColumnSize(def, { columnSizing });
    return {
      min: columnSizing[def.id] === undefined ? Math.min(getColumnMinSize(def), size) : size,
      size,
      pinned,
    };
  });
  const others = sizes.reduce((sum, { min }) => sum + min, menu + before);
  const nameSize = columnSizing[name.id] === undefined ? undefined : getColumnSize(name, { columnSizing });
  const nameMin =
    nameSize === undefined
      ? `clamp(var(--foyer-name-min), 100cqi - ${others}px, ${getColumnMinSize(name)}px)`
      : `${nameSize}px`;
  const atStart = sizes.filter(({ pinned }) => pinned === 'start');
  const atEnd = sizes.filter(({ pinned }) => pinned === 'end');
  const sumOf = (some: typeof sizes) => some.reduce((sum, { min }) => sum + min, 0);
  return {
    columns: [
      nameSize === undefined ? `minmax(${nameMin}, 1fr)` : nameMin,
      ...sizes.map(({ min, size }) => `minmax(${min}px, ${size}px)`),
      // What is left over once the name has a width of its own.
      nameSize === undefined ? '0px' : 'minmax(0px, 1fr)',
      `${menu}px`,
    ].join(' '),
    minSize: others + (nameSize ?? nameMinSize),
    scrollSize: others + (nameSize ?? getColumnMinSize(name)),
    startOffsets: [...atStart, undefined].map(
      (_, index) => `calc(${before + sumOf(atStart.slice(0, index))}px + ${nameMin})`,
    ),
    endOffsets: atEnd.map((_, index) => `${menu + sumOf(atEnd.slice(index + 1))}px`),
  };
}

/** CSS pixels that the button and the menu of a member need, without the menu column. */
const actionsWidth = 102;

/**
 * How many of the last columns a member's actions span, including the menu column. The first column is left to the status; where the other columns are too narrow, the style sheet widens the menu column.
 * @example
 * getActionsSpan(columns) // 2 for status, plan, assigned staff and last login
 */
export function getActionsSpan(columns: readonly Pick<ClientColumn, 'def'>[]): number {
  let [span, width] = [1, 0];
  for (const { def } of columns.slice(1).reverse()) {
    if (width >= actionsWidth) break;
    width += getColumnSize(def);
    span += 1;
  }
  return span;
}

/** Whether the columns after the first are too narrow for a member's actions. */
export const isTight = (columns: readonly Pick<ClientColumn, 'def'>[]): boolean =>
  columns.slice(1).reduce((sum, { def }) => sum + getColumnSize(def), 0) < actionsWidth;
