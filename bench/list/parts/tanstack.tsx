// What both TanStack candidates share: features, columns, the members of an open row.
import type { Client } from '@foyer/sdk';
import {
  createColumnHelper,
  metaHelper,
  rowExpandingFeature,
  rowSelectionFeature,
  tableFeatures,
  type ReactTable,
  type Row,
} from '@tanstack/react-table';
import type { Candidate } from '../page/candidate.ts';
import { ROW_HEIGHT } from '../page/cells.ts';
import { NAME_WIDTH, sameColumns, sameRowOf } from '../page/same-row.ts';
import {
  renderCheckbox,
  renderMembers,
  renderMenu,
  renderName,
  renderStaff,
  renderStatus,
} from './same-cells.tsx';

export const features = tableFeatures({
  rowSelectionFeature,
  rowExpandingFeature,
  columnMeta: metaHelper<{ width: number }>(),
});
export type ClientRow = Row<typeof features, Client>;
export type ClientTable<Selected = object> = ReactTable<typeof features, Client, Selected>;

const helper = createColumnHelper<typeof features, Client>();

const headOf = (id: (typeof sameColumns)[number]['id']) => {
  const column = sameColumns.find((one) => one.id === id);
  return { id, header: column?.title ?? '', meta: { width: column?.width ?? NAME_WIDTH } };
};

export const columns = helper.columns([
  helper.display({
    ...headOf('check'),
    header: ({ table }) => (
      <input
        type="checkbox"
        className="foyer-Checkbox"
        aria-label="Select all"
        checked={table.getIsAllRowsSelected()}
        onChange={table.getToggleAllRowsSelectedHandler()}
      />
    ),
    cell: ({ row }) =>
      renderCheckbox(sameRowOf(row.original), row.getIsSelected(), row.getToggleSelectedHandler()),
  }),
  helper.display({
    ...headOf('name'),
    cell: ({ row }) =>
      renderName(sameRowOf(row.original), row.getIsExpanded(), row.getToggleExpandedHandler()),
  }),
  helper.display({
    ...headOf('status'),
    cell: ({ row }) => renderStatus(sameRowOf(row.original).status),
  }),
  helper.accessor((client) => sameRowOf(client).planLabel, {
    ...headOf('plan'),
    cell: (info) => info.getValue(),
  }),
  helper.display({
    ...headOf('assignedStaff'),
    cell: ({ row }) => renderStaff(sameRowOf(row.original)),
  }),
  helper.accessor((client) => sameRowOf(client).lastLogin ?? 'Never', {
    ...headOf('lastLoginAt'),
    cell: (info) => info.getValue(),
  }),
  helper.display({
    ...headOf('menu'),
    cell: ({ row }) => renderMenu(sameRowOf(row.original)),
  }),
]);

/** The style of a cell in a row that is a flex box. */
export const cellStyles = new Map(
  columns.map((column) => [
    column.id,
    {
      display: 'flex',
      alignItems: 'center',
      flex: 'none',
      width: column.meta?.width,
      height: ROW_HEIGHT,
    } as const,
  ]),
);

/** The class that the sheet styles a cell by. */
export const classOf = (columnId: string): string | undefined =>
  columnId === 'name' ? 'foyer-ClientRow-name' : undefined;

/** The attributes that the sheet styles a row by. */
export const getRowProps = (row: ClientRow, index: number) => ({
  role: 'row',
  className: 'foyer-ClientRow',
  'data-index': index,
  'data-kind': row.original.kind,
  'data-selected': row.getIsSelected() || undefined,
  'data-expanded': row.getIsExpanded() || undefined,
});

/** The members of an open row, in a table of their own: the row is a flex box. */
export const renderOpened = (client: Client) => (
  <td style={{ width: '100%', padding: 0 }}>
    <table className="foyer-Table">
      <tbody>
        {renderMembers(client, (key, cells) => (
          <tr key={key} role="row" className="foyer-MemberRow">
            {cells}
          </tr>
        ))}
      </tbody>
    </table>
  </td>
);

export const find = (root: HTMLElement): ReturnType<Candidate['mount']> => ({
  rowSelector: 'tr[data-index]',
  rowAt: (index) => root.querySelector(`tr[data-index="${index}"]`),
  scroller: () => root.querySelector('[data-scroller]') ?? root,
});
