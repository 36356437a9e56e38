// AG Grid Community: rows that open (master and detail) are part of the paid edition.
import '@foyer/react/styles.css';
import type { Client } from '@foyer/sdk';
import {
  ClientSideRowModelModule,
  ModuleRegistry,
  RowSelectionModule,
  themeQuartz,
  type ColDef,
  type GetRowIdParams,
  type RowSelectionOptions,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { createRoot } from 'react-dom/client';
import type { Candidate } from '../page/candidate.ts';
import { LIST_HEIGHT, LIST_WIDTH, ROW_HEIGHT } from '../page/cells.ts';
import { renderFrame } from '../parts/same-cells.tsx';
import { gridColumns } from '../parts/grid-columns.tsx';

ModuleRegistry.registerModules([ClientSideRowModelModule, RowSelectionModule]);

const columns: ColDef<Client>[] = gridColumns.map(({ id, title, width, render }) => ({
  colId: id,
  headerName: title,
  width,
  sortable: false,
  cellRenderer: ({ data }: { data: Client }) => render(data),
}));
const selection: RowSelectionOptions<Client> = {
  mode: 'multiRow',
  checkboxes: true,
  headerCheckbox: true,
  selectAll: 'all',
};
const idOf = ({ data }: GetRowIdParams<Client>): string => data.id;

function List({ clients }: { clients: Client[] }) {
  return (
    <div style={{ height: LIST_HEIGHT, width: LIST_WIDTH }}>
      <AgGridReact
        theme={themeQuartz}
        rowData={clients}
        columnDefs={columns}
        rowHeight={ROW_HEIGHT}
        headerHeight={ROW_HEIGHT}
        rowSelection={selection}
        getRowId={idOf}
      />
    </div>
  );
}

export const candidate: Candidate = {
  takesAll: true,
  mount(root, source) {
    createRoot(root).render(renderFrame(<List clients={source.all()} />));
    return {
      cannotExpand: true,
      rowSelector: '.ag-row',
      rowAt: (index) => root.querySelector(`.ag-row[row-index="${index}"]`),
      // Its class names change with the version; the tall element that scrolls is always one.
      scroller: () =>
        [...root.querySelectorAll('*')].find(
          (element) =>
            element.scrollHeight > element.clientHeight + ROW_HEIGHT &&
            /auto|scroll/.test(getComputedStyle(element).overflowY),
        ) ?? root,
    };
  },
};
