export { allColumns, spanOfActions, tidyColumns, usualColumns, type ListColumn } from './columns.ts';
