export {
  columnIds,
  defaultColumnIds,
  getActionsSpan,
  getColumn,
  isTight,
  normalizeColumns,
  type ListColumn,
} from './columns.ts';
