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
  ColumnAlign,
  ColumnSort,
  ColumnsState,
  HostTable,
  HostTableOptions,
  SortField,
} from './column-def.ts';
export {
  defaultColumns,
  defaultColumnsState,
  getActionsSpan,
  getColumnLabel,
  getColumnMinSize,
  getColumnSize,
  getNameColumn,
  isColumnPinned,
  isColumnVisible,
  isTight,
  layOutColumns,
  orderColumns,
  toColumnsState,
  toColumnTemplate,
  type ClientColumn,
  type ColumnChoice,
  type ColumnTemplate,
} from './column-layout.ts';
