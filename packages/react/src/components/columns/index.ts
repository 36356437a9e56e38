export { allColumns, isTight, spanOfActions, tidyColumns, usualColumns, type ListColumn } from './columns.ts';
