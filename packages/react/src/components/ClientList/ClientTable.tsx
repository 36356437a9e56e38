import { Icon } from '../../icons/index.ts';
import { useMessages } from '../../messages/index.ts';
import { useDelayed } from '../../primitives/state/index.ts';
import { ClientGroupRow, type ClientGroupRowSlots } from '../ClientGroupRow/index.ts';
import { SkeletonRows } from './SkeletonRows.tsx';
import type { ClientListState } from './useClientList.ts';

export interface ClientTableProps {
  list: ClientListState;
  label: string;
  slots: ClientGroupRowSlots | undefined;
}

const columns = ['name', 'status', 'plan', 'staff', 'login', 'menu'] as const;

/** The rows under their headings. Roles are spelled out, since the cards of a narrow page take `display` from the table. */
export function ClientTable({ list, label, slots }: ClientTableProps) {
  const { clientList: words } = useMessages();
  const isSlow = useDelayed(list.status === 'loading');
  const isLate = useDelayed(list.isRefreshing);
  return (
    <table role="table" className="foyer-Table" aria-label={list.status === 'loading' ? words.loading : label} aria-busy={list.status === 'loading' || isLate || undefined}>
      <colgroup>
        {columns.map((column) => (
          <col key={column} data-col={column} />
        ))}
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          <SortHead column="name" list={list} label={words.columns.client} sorts="name" />
          <Head column="status" label={words.columns.status} />
          <Head column="plan" label={words.columns.plan} />
          <Head column="staff" label={words.columns.staff} />
          <SortHead column="login" list={list} label={words.columns.lastLogin} sorts="lastLoginAt" />
          <td role="cell" data-col="menu" />
        </tr>
      </thead>
      <tbody role="rowgroup">
        {list.clients.map((client) => (
          <ClientGroupRow key={client.id} client={client} expanded={list.isExpanded(client.id)} onExpandedChange={list.setExpanded} slots={slots} />
        ))}
        {isSlow && <SkeletonRows />}
      </tbody>
    </table>
  );
}

function Head({ column, label }: { column: string; label: string }) {
  return (
    <th role="columnheader" scope="col" data-col={column}>
      {label}
    </th>
  );
}

function SortHead({ column, label, sorts, list }: { column: string; label: string; sorts: 'name' | 'lastLoginAt'; list: ClientListState }) {
  const order = list.sort === sorts ? 'ascending' : list.sort === `-${sorts}` ? 'descending' : undefined;
  return (
    <th role="columnheader" scope="col" data-col={column} aria-sort={order}>
      <button type="button" className="foyer-Sort" data-active={order} onClick={() => list.sortBy(sorts)}>
        {label}
        {order && <Icon name="arrow-up" />}
      </button>
    </th>
  );
}
