export {
  defaultClientColumns,
  preliminaryDataColumn,
  type PreliminaryDataColumnOptions,
} from './built-in-columns.tsx';
export type { ClientCellContext, ClientHeaderContext, ClientTableFeatures } from './column-def.ts';
export type {
  BuiltInCell,
  BuiltInCellContext,
  ClientColumnDef,
  ClientColumnMeta,
  ColumnActions,
  ColumnAlign,
  ColumnSort,
  ColumnsState,
  HostTable,
  HostTableOptions,
  ColumnSortKey,
} from './column-def.ts';
export {
  defaultColumns,
  defaultColumnsState,
  getColumnLabel,
  getColumnLimits,
  getColumnMinSize,
  getColumnSize,
  getNameColumn,
  getVisibleIds,
  isColumnPinned,
  isColumnVisible,
  layOutColumns,
  orderColumns,
  toColumnsState,
  type ClientColumn,
  type ColumnChoice,
} from './column-layout.ts';
export { getActionsSpan, isTight, toColumnTemplate, type ColumnTemplate } from './column-template.ts';
export {
  getMovableIds,
  getPinnedSide,
  moveColumnBy,
  pinColumn,
  placeColumn,
  resizeColumn,
  toResizedTemplate,
  type PinnedSide,
  type RenderedSizes,
} from './change-columns.ts';
export { applyTemplate, updateScrolls } from './apply-template.ts';
export type { ColumnsControl } from './columns-control.ts';
