// Glide Data Grid draws its rows on a canvas: the same texts, without elements to click. Mounting, scrolling and jumping are measured.
import type { Client } from '@foyer/sdk';
import { DataEditor, GridCellKind, type GridCell, type Item } from '@glideapps/glide-data-grid';
import '@glideapps/glide-data-grid/dist/index.css';
import { createRoot } from 'react-dom/client';
import type { Candidate } from '../page/candidate.ts';
import { LIST_HEIGHT, LIST_WIDTH, ROW_HEIGHT } from '../page/cells.ts';
import { NAME_WIDTH, sameColumns, sameRowOf, type SameRow } from '../page/same-row.ts';

const shown = sameColumns.filter(({ id }) => id !== 'check' && id !== 'menu');
const columns = shown.map(({ id, title, width }) => ({ id, title, width: width ?? NAME_WIDTH }));

const text = (data: string): GridCell => ({
  kind: GridCellKind.Text,
  data,
  displayData: data,
  allowOverlay: false,
});

function toCell(row: SameRow, id: (typeof shown)[number]['id']): GridCell {
  switch (id) {
    case 'name':
      return text(`${row.name}  ${row.fact}`);
    case 'status':
      return text(row.status.who === null ? row.status.label : `${row.status.label} · ${row.status.who}`);
    case 'plan':
      return text(row.planLabel);
    case 'assignedStaff':
      return {
        kind: GridCellKind.Bubble,
        data: row.staff.map(({ initials }) => initials),
        allowOverlay: false,
      };
    case 'lastLoginAt':
      return text(row.lastLogin ?? 'Never');
    default:
      return text('');
  }
}

function List({ clients, onDraw }: { clients: Client[]; onDraw: (index: number) => void }) {
  const getCellContent = ([column, index]: Item): GridCell => {
    const client = clients[index];
    const id = shown[column]?.id;
    onDraw(index);
    return client && id ? toCell(sameRowOf(client), id) : text('');
  };
  return (
    <DataEditor
      width={LIST_WIDTH}
      height={LIST_HEIGHT}
      columns={columns}
      rows={clients.length}
      rowHeight={ROW_HEIGHT}
      headerHeight={ROW_HEIGHT}
      rowMarkers="checkbox"
      rowSelect="multi"
      getCellContent={getCellContent}
    />
  );
}

export const candidate: Candidate = {
  takesAll: true,
  mount(root, source) {
    const drawn = new Set<number>();
    createRoot(root).render(<List clients={source.all()} onDraw={(index) => drawn.add(index)} />);
    return {
      hasDrawn: (index) => drawn.has(index),
      rowSelector: '[data-no-such-row]',
      rowAt: () => null,
      scroller: () => root.querySelector('.dvn-scroller') ?? root,
    };
  },
};
