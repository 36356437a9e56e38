import {
  clientColumns,
  type ClientColumn as ExportColumn,
  type ExportSource,
  type Selection,
} from '@foyer/sdk';
import type { ClientColumn, ClientColumnDef } from '../columns/index.ts';

/** A column of an exported file: one that the portal writes, or one of the host with its text. */
export type ExportedColumn =
  | { kind: 'portal'; column: ExportColumn }
  | {
      kind: 'host';
      def: ClientColumnDef;
      toText: NonNullable<NonNullable<ClientColumnDef['meta']>['exportValue']>;
    };

/** The columns of a file: the name and the visible columns, in their order. Columns that neither the portal nor `exportValue` knows are left out. */
export const toExportedColumns = (columns: readonly Pick<ClientColumn, 'def'>[]): ExportedColumn[] => [
  { kind: 'portal', column: 'name' },
  ...columns.flatMap(({ def }): ExportedColumn[] => {
    if (def.meta?.exportValue) return [{ kind: 'host', def, toText: def.meta.exportValue }];
    return isExportColumn(def.id) ? [{ kind: 'portal', column: def.id }] : [];
  }),
];

const isExportColumn = (id: string): id is ExportColumn =>
  id.startsWith('preliminaryData.') || clientColumns.some((column) => column === id);

/** What the portal exports, if it writes all columns; else `null`: the browser makes the file. */
export function toExportSource(
  selection: Selection,
  columns: readonly ExportedColumn[],
): ExportSource | null {
  const known = columns.flatMap((each) => (each.kind === 'portal' ? each.column : []));
  return known.length === columns.length ? { selection, columns: known } : null;
}
