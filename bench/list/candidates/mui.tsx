// MUI X DataGrid (MIT): at most 100 rows a page, no rows that open.
import type { Client } from '@foyer/sdk';
import { DataGrid, type GridColDef } from '@mui/x-data-grid';
import { createRoot } from 'react-dom/client';
import type { Candidate } from '../page/candidate.ts';
import { cellsOf, columns as shown, LIST_HEIGHT, LIST_WIDTH, MENU_WIDTH, ROW_HEIGHT } from '../page/cells.ts';

const columns: GridColDef<Client>[] = [
  ...shown.map(({ key, title, width }) => ({
    field: key,
    headerName: title,
    width,
    valueGetter: (_value: unknown, client: Client) => cellsOf(client)[key],
  })),
  {
    field: 'menu',
    headerName: '',
    width: MENU_WIDTH,
    sortable: false,
    renderCell: () => <button type="button">⋯</button>,
  },
];
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
    createRoot(root).render(<List clients={source.all()} />);
    return {
      rowSelector: '.MuiDataGrid-row',
      rowAt: (index) => root.querySelector(`.MuiDataGrid-row[data-rowindex="${index}"]`),
      scroller: () => root.querySelector('.MuiDataGrid-virtualScroller') ?? root,
    };
  },
};
