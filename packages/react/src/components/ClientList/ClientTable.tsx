import { Icon } from '../../icons/index.ts';
import { useMessages } from '../../messages/index.ts';
import { useDelayed } from '../../primitives/state/index.ts';
import type { ClientGroupRowSlots } from '../ClientGroupRow/index.ts';
import { ListedRow } from './ListedRow.tsx';
import { SkeletonRow, SkeletonRows } from './SkeletonRows.tsx';
import type { ClientListState } from './useClientList.ts';
import { useListRows } from './useListRows.ts';

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
  const { items, tableProps, bodyRef } = useListRows(list);
  return (
    <table
      role="table"
      className="foyer-Table"
      aria-label={list.status === 'loading' ? words.loading : label}
      aria-busy={list.status === 'loading' || isLate || undefined}
      {...tableProps}
    >
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
      <tbody role="rowgroup" ref={bodyRef}>
        {items.map((item) => {
          if (item.kind === 'space')
            return (
              <tr key={item.key} className="foyer-Table-space" {...item.spaceProps}>
                <td colSpan={columns.length} />
              </tr>
            );
          const { key, client, index, rowProps } = item;
          if (client === undefined) return <SkeletonRow key={key} index={index} rowProps={rowProps} />;
          return <ListedRow key={key} client={client} index={index} rowStates={list.rowStates} onExpandedChange={list.setExpanded} slots={slots} />;
        })}
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
