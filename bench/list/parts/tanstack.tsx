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
import {
  cellsOf,
  columns as shown,
  LEAD_WIDTH,
  LINE_HEIGHT,
  memberLines,
  MENU_WIDTH,
} from '../page/cells.ts';

export const features = tableFeatures({
  rowSelectionFeature,
  rowExpandingFeature,
  columnMeta: metaHelper<{ width: number }>(),
});
export type ClientRow = Row<typeof features, Client>;
export type ClientTable<Selected = object> = ReactTable<typeof features, Client, Selected>;

const helper = createColumnHelper<typeof features, Client>();

export const columns = helper.columns([
  helper.display({
    id: 'lead',
    meta: { width: LEAD_WIDTH },
    header: ({ table }) => (
      <input
        type="checkbox"
        aria-label="Select all"
        checked={table.getIsAllRowsSelected()}
        onChange={table.getToggleAllRowsSelectedHandler()}
      />
    ),
    cell: ({ row }) => (
      <>
        <input
          type="checkbox"
          aria-label={`Select ${row.original.name}`}
          checked={row.getIsSelected()}
          onChange={row.getToggleSelectedHandler()}
        />
        <button type="button" aria-expanded={row.getIsExpanded()} onClick={row.getToggleExpandedHandler()}>
          ›
        </button>
      </>
    ),
  }),
  ...shown.map(({ key, title, width }) =>
    helper.accessor((client) => cellsOf(client)[key], {
      id: key,
      header: title,
      meta: { width },
      cell: (info) => info.getValue(),
    }),
  ),
  helper.display({
    id: 'menu',
    header: '',
    meta: { width: MENU_WIDTH },
    cell: () => <button type="button">⋯</button>,
  }),
]);

export function Members({ client }: { client: Client }) {
  return (
    <>
      {memberLines(client).map(({ id, text }) => (
        <div key={id} style={{ height: LINE_HEIGHT }}>
          {text}
        </div>
      ))}
    </>
  );
}

export const find = (root: HTMLElement): ReturnType<Candidate['mount']> => ({
  rowSelector: 'tr[data-index]',
  rowAt: (index) => root.querySelector(`tr[data-index="${index}"]`),
  scroller: () => root.firstElementChild as Element,
});
