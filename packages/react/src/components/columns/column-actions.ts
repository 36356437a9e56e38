import type { SetStateAction } from 'react';
import type { ClientColumnDef, ColumnSort, ColumnsState } from './column-def.ts';
import type { ClientColumn } from './column-layout.ts';

/** Actions that change the columns of a view. */
export interface ColumnActions {
  setSorting: (sorting: SetStateAction<readonly ColumnSort[]>) => void;
  setColumnVisibility: (columnVisibility: SetStateAction<ColumnsState['columnVisibility']>) => void;
  setColumnOrder: (columnOrder: SetStateAction<ColumnsState['columnOrder']>) => void;
  setColumnSizing: (columnSizing: SetStateAction<ColumnsState['columnSizing']>) => void;
  setColumnPinning: (columnPinning: SetStateAction<ColumnsState['columnPinning']>) => void;
}

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
