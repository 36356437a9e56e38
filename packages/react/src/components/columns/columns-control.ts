import type { ClientColumnDef, ColumnActions, ColumnSort, ColumnsState } from './column-def.ts';
import type { ClientColumn } from './column-layout.ts';

/** The columns of a list and the actions that change them. */
export interface ColumnsControl {
  state: {
    view: ColumnsState & { sorting: readonly ColumnSort[] };
    allColumns: readonly ClientColumnDef[];
    /** The visible columns after the name, in order. */
    columns: readonly ClientColumn[];
  };
  actions: ColumnActions;
}
