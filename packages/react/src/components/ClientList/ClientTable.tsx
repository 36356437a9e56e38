import { memo } from 'react';
import { Icon } from '../../icons/index.ts';
import { useMessages } from '../../messages/index.ts';
import { useDelayedFlag } from '../../primitives/state/index.ts';
import type { ClientGroupRowSlots } from '../ClientGroupRow/index.ts';
import { getColumn, isTight, type ListColumn } from '../columns/index.ts';
import { ListedRow } from './ListedRow.tsx';
import { SelectAllCheckbox, useSelectedShare } from './SelectionBar.tsx';
import { SkeletonRow, SkeletonRows } from './SkeletonRows.tsx';
import type { UseClientListResult } from './useClientList.ts';
import { useListRows } from './useListRows.ts';

/** Props of `ClientTable`. */
export interface ClientTableProps {
  list: UseClientListResult;
  /** Accessible name of the table. */
  label: string;
  /** Whether rows have checkboxes. */
  selectable: boolean;
  /** Parts of the rows to replace. */
  slots: ClientGroupRowSlots | undefined;
}

const getTableColumns = (columns: readonly ListColumn[], selectable: boolean) => [
  ...(selectable ? ['check'] : []),
  'name',
  ...columns,
  'menu',
];

/** The table of clients. Roles are explicit, since the cards of a narrow page change `display`, which removes the native ones. */
export function ClientTable({ list, label, selectable, slots }: ClientTableProps) {
  const { clientList: t } = useMessages();
  const { view, status, isRefreshing } = list.state;
  const isSlow = useDelayedFlag(status === 'loading');
  const isBusy = useDelayedFlag(isRefreshing);
  const { state, actions, getTableProps, getBodyProps, getRowProps, getSpacerProps } = useListRows(list);
  const { columns } = view;
  return (
    <table
      role="table"
      className="foyer-Table"
      data-selectable={selectable || undefined}
      data-tight={isTight(columns) || undefined}
      aria-label={status === 'loading' ? t.loading : label}
      aria-busy={status === 'loading' || isBusy || undefined}
      {...getTableProps()}
    >
      <TableHead list={list} selectable={selectable} />
      <tbody role="rowgroup" {...getBodyProps()}>
        {state.items.map((item) => {
          if (item.kind === 'space')
            return (
              <tr key={item.key} className="foyer-Table-space" {...getSpacerProps(item)}>
                <td colSpan={getTableColumns(columns, selectable).length} />
              </tr>
            );
          const { key, client, index, noLongerMatches, hasError } = item;
          if (client === undefined)
            return (
              <SkeletonRow
                key={key}
                index={index}
                columns={columns}
                selectable={selectable}
                rowProps={getRowProps(item)}
                onRetry={hasError ? () => actions.retryPage(index) : undefined}
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
              onExpandedChange={list.actions.setExpanded}
              onSelectedChange={selectable ? list.actions.setSelected : undefined}
              slots={slots}
            />
          );
        })}
        {isSlow && <SkeletonRows columns={columns} selectable={selectable} />}
      </tbody>
    </table>
  );
}

/** Memoized: scrolling does not render it. */
const TableHead = /* @__PURE__ */ memo(function TableHead({
  list,
  selectable,
}: Pick<ClientTableProps, 'list' | 'selectable'>) {
  const { columns } = list.state.view;
  // The bar of bulk actions covers the sort buttons, and a covered button must not take the focus (WCAG 2.4.11).
  const isCovered = useSelectedShare(list) !== 'none';
  return (
    <>
      <colgroup>
        {getTableColumns(columns, selectable).map((column) => (
          <col key={column} data-col={column} />
        ))}
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          {selectable && (
            <td role="cell" data-col="check">
              {list.state.status === 'ready' && <SelectAllCheckbox list={list} />}
            </td>
          )}
          <ColumnHeader column="name" list={list} isCovered={isCovered} />
          {columns.map((column) => (
            <ColumnHeader key={column} column={column} list={list} isCovered={isCovered} />
          ))}
          <td role="cell" data-col="menu" />
        </tr>
      </thead>
    </>
  );
});

function ColumnHeader({
  column,
  list,
  isCovered,
}: {
  column: 'name' | ListColumn;
  list: UseClientListResult;
  isCovered: boolean;
}) {
  const { clientList: t } = useMessages();
  const label = t.columns[column];
  const headerProps = list.getColumnHeaderProps(column);
  const sortField = column === 'name' ? 'name' : getColumn(column).sortBy;
  return (
    <th role="columnheader" data-col={column} {...headerProps}>
      {sortField === null || isCovered ? (
        label
      ) : (
        <button className="foyer-Sort" {...list.getSortButtonProps(sortField)}>
          {label}
          {headerProps['aria-sort'] && <Icon name="arrow-up" />}
        </button>
      )}
    </th>
  );
}
