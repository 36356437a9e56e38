import type { Client } from '@foyer/sdk';
import type { ClientColumnDef } from './column-def.ts';
import { createHostTable } from './host-table.tsx';

/** Creates typed columns, as TanStack Table's `createColumnHelper` does. */
export interface ClientColumnHelper {
  /** A column whose cells are rendered from the client. */
  display: (def: ClientColumnDef) => ClientColumnDef;
  /** A column with a value, which `getValue` returns in its cells. Without `cell`, the value is shown as text. */
  accessor: (
    accessorFn: (client: Client) => unknown,
    def: Omit<ClientColumnDef, 'accessorFn'>,
  ) => ClientColumnDef;
}

/**
 * A helper that creates columns with cells of a host. It adds TanStack Table to the bundle; lists without such columns do not load it.
 * @example
 * const column = clientColumnHelper();
 * const columns = [
 *   ...defaultClientColumns,
 *   column.display({ id: 'aum', header: 'Assets', cell: ({ row }) => <Assets client={row.original} /> }),
 * ];
 */
export function clientColumnHelper(): ClientColumnHelper {
  const display = (def: ClientColumnDef): ClientColumnDef => ({
    ...def,
    meta: { ...def.meta, createTable: createHostTable },
  });
  return {
    display,
    accessor: (accessorFn, def) =>
      display({ cell: ({ getValue }) => toText(getValue()), ...def, accessorFn }),
  };
}

const toText = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
