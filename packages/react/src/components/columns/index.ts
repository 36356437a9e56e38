export {
  allColumnIds,
  isTight,
  spanOfActions,
  normalizeColumns,
  defaultColumnIds,
  type ListColumn,
} from './columns.ts';
