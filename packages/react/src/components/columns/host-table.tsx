import type { Client } from '@foyer/sdk';
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  constructRow,
  constructTable,
  createCoreRowModel,
  functionalUpdate,
  tableFeatures,
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import { createElement } from 'react';
import type { ClientCellContext } from './column-def.ts';
import { HostCell } from './HostCell.tsx';
import type { ClientColumnMeta, ColumnsState, HostTable, HostTableOptions } from './column-def.ts';

const noClients: readonly Client[] = [];

const toTableState = ({ columnVisibility, columnOrder, columnSizing, columnPinning }: ColumnsState) => ({
  columnVisibility: { ...columnVisibility },
  columnOrder: [...columnOrder],
  columnSizing: { ...columnSizing },
  columnPinning: { start: [...columnPinning.start], end: [...columnPinning.end] },
});

/**
 * TanStack Table for the cells of a host. The list passes on the loaded clients and the state of its columns.
 * @param initial the columns and their state to start with
 */
export function createHostTable(initial: HostTableOptions): HostTable {
  const latest: { actions: HostTableOptions['actions'] } = { actions: initial.actions };
  const columnMeta: ClientColumnMeta = {};
  const table = constructTable({
    features: tableFeatures({
      coreReactivityFeature: storeReactivityBindings(),
      columnOrderingFeature,
      columnPinningFeature,
      columnSizingFeature,
      columnVisibilityFeature,
      coreRowModel: createCoreRowModel(),
      columnMeta,
    }),
    columns: [...initial.columns],
    data: noClients,
    state: toTableState(initial.state),
    getRowId: ({ id }: Client) => id,
    // State is the view's: the setters of the table are those of the list.
    onColumnVisibilityChange: (next) =>
      latest.actions?.setColumnVisibility((current) => functionalUpdate(next, { ...current })),
    onColumnOrderChange: (next) =>
      latest.actions?.setColumnOrder((current) => functionalUpdate(next, [...current])),
    onColumnSizingChange: (next) =>
      latest.actions?.setColumnSizing((current) => functionalUpdate(next, { ...current })),
    onColumnPinningChange: (next) =>
      latest.actions?.setColumnPinning(({ start, end }) =>
        functionalUpdate(next, { start: [...start], end: [...end] }),
      ),
  });
  return {
    setOptions: ({ columns, state, actions }) => {
      latest.actions = actions;
      table.setOptions((options) => ({ ...options, columns: [...columns], state: toTableState(state) }));
    },
    setClients: (clients) => {
      const { data } = table.options;
      const isSame =
        data.length === clients.length && clients.every((client, index) => client === data[index]);
      if (!isSame) table.setOptions((options) => ({ ...options, data: clients }));
    },
    renderCell: ({ id, cell }, client) =>
      cell && <HostCell cell={cell} client={client} getContext={() => getCellContext(id, client)} />,
    renderHeader: ({ id, header }) => {
      const context = table
        .getFlatHeaders()
        .find(({ column }) => column.id === id)
        ?.getContext();
      return typeof header === 'function' && context ? createElement(header, context) : null;
    },
  };

  function getCellContext(columnId: string, client: Client): ClientCellContext {
    const loaded = table.getCoreRowModel().rowsById[client.id];
    // A row outside of a list, or one that renders before its page is passed on.
    const row = loaded?.original === client ? loaded : constructRow(table, client.id, client, 0, 0);
    const cell = row.getAllCells().find(({ column }) => column.id === columnId);
    if (cell === undefined) throw new Error(`The list has no column "${columnId}".`);
    return cell.getContext();
  }
}
