// The columns of ClientList for grids that bring their own rows and checkboxes and cannot expand a row.
import type { Client } from '@foyer/sdk';
import type { ReactNode } from 'react';
import { NAME_WIDTH, sameColumns, sameRowOf, type SameColumn } from '../page/same-row.ts';
import { renderMenu, renderName, renderStaff, renderStatus } from './same-cells.tsx';

export interface GridColumn {
  id: SameColumn;
  title: string;
  /** CSS pixels. */
  width: number;
  render: (client: Client) => ReactNode;
}

function renderCell(id: SameColumn, client: Client): ReactNode {
  const row = sameRowOf(client);
  switch (id) {
    case 'check':
      return null;
    case 'name':
      return <div className="foyer-ClientRow-name">{renderName(row, false, undefined)}</div>;
    case 'status':
      return renderStatus(row.status);
    case 'plan':
      return row.planLabel;
    case 'assignedStaff':
      return renderStaff(row);
    case 'lastLoginAt':
      return row.lastLogin ?? 'Never';
    case 'menu':
      return renderMenu(row);
  }
}

// Room for the grid's own checkbox and scrollbar, so that no column lies outside of the viewport.
const OWN_PARTS = 70;

export const gridColumns: readonly GridColumn[] = sameColumns
  .filter(({ id }) => id !== 'check')
  .map(({ id, title, width }) => ({
    id,
    title,
    width: width ?? NAME_WIDTH - OWN_PARTS,
    render: (client) => renderCell(id, client),
  }));
