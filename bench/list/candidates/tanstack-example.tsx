/* oxlint-disable jsx-a11y/control-has-associated-label, react/incompatible-library -- what stands in a cell comes from the columns, and the virtualizer is the library's own */
// TanStack Table 9 and TanStack Virtual as in their examples of long tables: nothing memoised, rows measured.
import '@foyer/react/styles.css';
import type { Client } from '@foyer/sdk';
import { useTable } from '@tanstack/react-table';
import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { Candidate } from '../page/candidate.ts';
import { LIST_HEIGHT, ROW_HEIGHT } from '../page/cells.ts';
import { renderFrame } from '../parts/same-cells.tsx';
import {
  cellStyles,
  classOf,
  columns,
  features,
  find,
  getRowProps,
  renderOpened,
  type ClientRow,
  type ClientTable,
} from '../parts/tanstack.tsx';

function List({ clients }: { clients: Client[] }) {
  const container = useRef<HTMLDivElement>(null);
  const table = useTable({
    features,
    columns,
    data: clients,
    getRowId: ({ id }) => id,
    getRowCanExpand: () => true,
  });
  const { rows } = table.getRowModel();
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    getScrollElement: () => container.current,
    measureElement: (element) => element.getBoundingClientRect().height,
    overscan: 5,
  });
  return (
    <div
      ref={container}
      data-scroller=""
      style={{ height: LIST_HEIGHT, overflow: 'auto', position: 'relative' }}
    >
      <table role="table" className="foyer-Table" style={{ display: 'grid' }}>
        <thead style={{ display: 'grid', position: 'sticky', top: 0, zIndex: 1 }}>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} style={{ display: 'flex', width: '100%', height: ROW_HEIGHT }}>
              {group.headers.map((header) => (
                <th key={header.id} data-col={header.column.id} style={cellStyles.get(header.column.id)}>
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody style={{ display: 'grid', height: virtualizer.getTotalSize(), position: 'relative' }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return (
              row && <BodyRow key={row.id} row={row} item={item} virtualizer={virtualizer} table={table} />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function BodyRow({
  row,
  item,
  virtualizer,
  table,
}: {
  row: ClientRow;
  item: VirtualItem;
  virtualizer: Virtualizer<HTMLDivElement, HTMLTableRowElement>;
  table: ClientTable;
}) {
  return (
    <tr
      {...getRowProps(row, item.index)}
      ref={(node) => virtualizer.measureElement(node)}
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        position: 'absolute',
        transform: `translateY(${item.start}px)`,
        width: '100%',
        // The sheet sets the height of one line.
        height: 'auto',
      }}
    >
      {row.getAllCells().map((cell) => (
        <td
          key={cell.id}
          role="cell"
          data-col={cell.column.id}
          className={classOf(cell.column.id)}
          style={cellStyles.get(cell.column.id)}
        >
          <table.FlexRender cell={cell} />
        </td>
      ))}
      {row.getIsExpanded() && renderOpened(row.original)}
    </tr>
  );
}

export const candidate: Candidate = {
  takesAll: true,
  mount(root, source) {
    createRoot(root).render(renderFrame(<List clients={source.all()} />));
    return find(root);
  },
};
