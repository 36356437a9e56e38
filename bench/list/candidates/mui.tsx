// MUI X DataGrid (MIT): at most 100 rows a page, no rows that open.
import '@foyer/react/styles.css';
import type { Client } from '@foyer/sdk';
import { DataGrid, type GridColDef } from '@mui/x-data-grid';
import { createRoot } from 'react-dom/client';
import type { Candidate } from '../page/candidate.ts';
import { LIST_HEIGHT, LIST_WIDTH, ROW_HEIGHT } from '../page/cells.ts';
import { renderFrame } from '../parts/same-cells.tsx';
import { gridColumns } from '../parts/grid-columns.tsx';

const columns: GridColDef<Client>[] = gridColumns.map(({ id, title, width, render }) => ({
  field: id,
  headerName: title,
  width,
  sortable: false,
  renderCell: ({ row }) => render(row),
}));
const sizes = [100];

function List({ clients }: { clients: Client[] }) {
  return (
    <div style={{ height: LIST_HEIGHT, width: LIST_WIDTH }}>
      <DataGrid
        rows={clients}
        columns={columns}
        rowHeight={ROW_HEIGHT}
        columnHeaderHeight={ROW_HEIGHT}
        checkboxSelection
        disableRowSelectionOnClick
        initialState={{ pagination: { paginationModel: { pageSize: 100 } } }}
        pageSizeOptions={sizes}
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
      rowSelector: '.MuiDataGrid-row',
      rowAt: (index) => root.querySelector(`.MuiDataGrid-row[data-rowindex="${index}"]`),
      scroller: () => root.querySelector('.MuiDataGrid-virtualScroller') ?? root,
    };
  },
};
