import { useMemo, useState } from 'react';
import {
  defaultColumnsState,
  layOutColumns,
  type ClientColumn,
  type ClientColumnDef,
  type ColumnActions,
  type ColumnsState,
  type HostTable,
} from '../columns/index.ts';

/**
 * The visible columns of a list, and the table for the cells of the host.
 * @param defs all columns
 * @param state the columns' state
 * @param actions what the setters of the table call
 */
export function useColumns(
  defs: readonly ClientColumnDef[],
  { columnVisibility, columnOrder, columnSizing, columnPinning }: ColumnsState,
  actions: ColumnActions,
): { columns: readonly ClientColumn[]; table: HostTable | undefined } {
  const state = useStable({ columnVisibility, columnOrder, columnSizing, columnPinning });
  const layoutState = useStable({ columnVisibility, columnOrder, columnPinning });
  const createTable = defs.find(({ meta }) => meta?.createTable)?.meta?.createTable;
  // TanStack Table is updated while rendering, as its own adapter for React does.
  const created = useMemo(() => createTable?.({ columns: [], state: defaultColumnsState }), [createTable]);
  const table = useMemo(() => {
    checkColumns(defs);
    created?.setOptions({ columns: defs, state, actions });
    return created;
  }, [created, defs, state, actions]);
  const columns = useMemo(() => layOutColumns(defs, layoutState, table), [defs, layoutState, table]);
  return { columns, table };
}

/** Throws for components of a host that no table would render. */
function checkColumns(defs: readonly ClientColumnDef[]): void {
  const wrong = defs.find(
    ({ cell, header, meta }) =>
      (cell !== undefined || typeof header === 'function') && meta?.createTable === undefined,
  );
  if (wrong)
    throw new Error(`Column "${wrong.id}" has a component: create it with clientColumnHelper().display().`);
}

/** The same object until its contents change, so that rows do not render. */
function useStable<Value>(value: Value): Value {
  const [stable, setStable] = useState(value);
  if (JSON.stringify(stable) === JSON.stringify(value)) return stable;
  setStable(value);
  return value;
}
