/* oxlint-disable jsx-a11y/control-has-associated-label, react/incompatible-library -- what stands in a cell comes from the columns, and the virtualizer is the library's own */
// TanStack Table 9 and TanStack Virtual as far as their guides go: the table re-renders for nothing, each row subscribes to
// its own state, the virtualizer sits in the lowest component and moves the rows itself.
import '@foyer/react/styles.css';
import type { Client } from '@foyer/sdk';
import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useState } from 'react';
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

const nothing = () => ({});
const rowStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  position: 'absolute',
  top: 0,
  left: 0,
  width: '100%',
  // The sheet sets the height of one line.
  height: 'auto',
} as const;

function List({ clients }: { clients: Client[] }) {
  // State rather than a ref: the body is memoised, and must hear of the element once it is there.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const table = useTable(
    { features, columns, data: clients, getRowId: ({ id }) => id, getRowCanExpand: () => true },
    nothing,
  );
  return (
    <div
      ref={setScroller}
      data-scroller=""
      style={{ height: LIST_HEIGHT, overflow: 'auto', position: 'relative' }}
    >
      <table role="table" className="foyer-Table" style={{ display: 'grid' }}>
        <thead style={{ display: 'grid', position: 'sticky', top: 0, zIndex: 1 }}>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} style={{ display: 'flex', width: '100%', height: ROW_HEIGHT }}>
              {group.headers.map((header) => (
                <th key={header.id} data-col={header.column.id} style={cellStyles.get(header.column.id)}>
                  {header.column.id === 'check' ? (
                    <table.Subscribe selector={({ rowSelection }) => rowSelection}>
                      {() => <table.FlexRender header={header} />}
                    </table.Subscribe>
                  ) : (
                    <table.FlexRender header={header} />
                  )}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <Body table={table} scroller={scroller} />
      </table>
    </div>
  );
}

const Body = memo(function Body({
  table,
  scroller,
}: {
  table: ClientTable;
  scroller: HTMLDivElement | null;
}) {
  const { rows } = table.getRowModel();
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: rows.length,
    estimateSize: useCallback(() => ROW_HEIGHT, []),
    getScrollElement: useCallback(() => scroller, [scroller]),
    // Unless it is stable, every frame computes the keys of all rows.
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
    overscan: 5,
    directDomUpdates: true,
  });
  return (
    <tbody ref={virtualizer.containerRef} style={{ display: 'grid', position: 'relative' }}>
      {virtualizer.getVirtualItems().map((item) => {
        const row = rows[item.index];
        return (
          row && (
            <BodyRow
              key={item.key}
              row={row}
              index={item.index}
              table={table}
              measure={virtualizer.measureElement}
            />
          )
        );
      })}
    </tbody>
  );
});

const BodyRow = memo(function BodyRow({
  row,
  index,
  table,
  measure,
}: {
  row: ClientRow;
  index: number;
  table: ClientTable;
  measure: (element: HTMLTableRowElement | null) => void;
}) {
  return (
    <table.Subscribe
      selector={({ rowSelection, expanded }) =>
        `${Boolean(rowSelection[row.id])} ${expanded === true || Boolean(expanded[row.id])}`
      }
    >
      {() => (
        <tr ref={measure} style={rowStyle} {...getRowProps(row, index)}>
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
      )}
    </table.Subscribe>
  );
});

export const candidate: Candidate = {
  takesAll: true,
  mount(root, source) {
    createRoot(root).render(renderFrame(<List clients={source.all()} />));
    return find(root);
  },
};
