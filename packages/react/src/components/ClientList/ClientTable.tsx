import { memo } from 'react';
import { Icon } from '../../icons/index.ts';
import { useMessages } from '../../messages/index.ts';
import { useDelayedFlag } from '../../primitives/state/index.ts';
import type { ClientGroupRowSlots } from '../ClientGroupRow/index.ts';
import { isTight, type ListColumn } from '../columns/index.ts';
import { ListedRow } from './ListedRow.tsx';
import { SelectionHead } from './SelectionBar.tsx';
import { SkeletonRow, SkeletonRows } from './SkeletonRows.tsx';
import type { ClientListState } from './useClientList.ts';
import { useListRows } from './useListRows.ts';

export interface ClientTableProps {
  list: ClientListState;
  label: string;
  selectable: boolean;
  slots: ClientGroupRowSlots | undefined;
}

const columnsOf = (columns: readonly ListColumn[], selectable: boolean) => [
  ...(selectable ? ['check'] : []),
  'name',
  ...columns,
  'menu',
];

/** The rows under their headings. Roles are spelled out, since the cards of a narrow page take `display` from the table. */
export function ClientTable({ list, label, selectable, slots }: ClientTableProps) {
  const { clientList: words } = useMessages();
  const { columns } = list.view;
  const isSlow = useDelayedFlag(list.status === 'loading');
  const isLate = useDelayedFlag(list.isRefreshing);
  const { items, tableProps, bodyRef } = useListRows(list);
  return (
    <table
      role="table"
      className="foyer-Table"
      data-selectable={selectable || undefined}
      data-tight={isTight(columns) || undefined}
      aria-label={list.status === 'loading' ? words.loading : label}
      aria-busy={list.status === 'loading' || isLate || undefined}
      {...tableProps}
    >
      <TableHead list={list} selectable={selectable} />
      <tbody role="rowgroup" ref={bodyRef}>
        {items.map((item) => {
          if (item.kind === 'space')
            return (
              <tr key={item.key} className="foyer-Table-space" {...item.spaceProps}>
                <td colSpan={columnsOf(columns, selectable).length} />
              </tr>
            );
          const { key, client, index, noLongerMatches, retry, rowProps } = item;
          if (client === undefined)
            return (
              <SkeletonRow
                key={key}
                index={index}
                columns={columns}
                selectable={selectable}
                rowProps={rowProps}
                retry={retry}
              />
            );
          return (
            <ListedRow
              key={key}
              client={client}
              columns={columns}
              noLongerMatches={noLongerMatches}
              index={index}
              rowStates={list.rowStates}
              onExpandedChange={list.setExpanded}
              onSelectedChange={selectable ? list.setSelected : undefined}
              slots={slots}
            />
          );
        })}
        {isSlow && <SkeletonRows columns={columns} selectable={selectable} />}
      </tbody>
    </table>
  );
}

/** Scrolling draws it no more often than the list itself changes. */
const TableHead = /* @__PURE__ */ memo(function TableHead({
  list,
  selectable,
}: Pick<ClientTableProps, 'list' | 'selectable'>) {
  const { clientList: words } = useMessages();
  return (
    <>
      <colgroup>
        {columnsOf(list.view.columns, selectable).map((column) => (
          <col key={column} data-col={column} />
        ))}
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          {selectable && (
            <td role="cell" data-col="check">
              {list.status === 'ready' && <SelectionHead list={list} />}
            </td>
          )}
          <SortHead column="name" list={list} label={words.columns.name} sorts="name" />
          {list.view.columns.map((column) => (
            <ColumnHead key={column} column={column} list={list} />
          ))}
          <td role="cell" data-col="menu" />
        </tr>
      </thead>
    </>
  );
});

function ColumnHead({ column, list }: { column: ListColumn; list: ClientListState }) {
  const { clientList: words } = useMessages();
  switch (column) {
    case 'status':
    case 'plan':
    case 'staff':
      return <Head column={column} label={words.columns[column]} />;
    case 'login':
      return <SortHead column="login" list={list} label={words.columns.lastLoginAt} sorts="lastLoginAt" />;
    case 'created':
      return <SortHead column="created" list={list} label={words.columns.createdAt} sorts="createdAt" />;
  }
}

function Head({ column, label }: { column: string; label: string }) {
  return (
    <th role="columnheader" scope="col" data-col={column}>
      {label}
    </th>
  );
}

function SortHead({
  column,
  label,
  sorts,
  list,
}: {
  column: string;
  label: string;
  sorts: 'name' | 'lastLoginAt' | 'createdAt';
  list: ClientListState;
}) {
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
