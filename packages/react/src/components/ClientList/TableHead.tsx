import { memo } from 'react';
import { Icon } from '../../icons/index.ts';
import { useMessages } from '../../messages/index.ts';
import { getColumnLabel, getNameColumn, type ClientColumnDef } from '../columns/index.ts';
import { SelectAllCheckbox, useSelectedShare } from './SelectionBar.tsx';
import type { UseClientListResult } from './useClientList.ts';

export interface TableHeadProps {
  list: UseClientListResult;
  selectable: boolean;
}

/** The column headers. Memoized: scrolling does not render it. */
export const TableHead = /* @__PURE__ */ memo(function TableHead({ list, selectable }: TableHeadProps) {
  const { columns, allColumns, status } = list.state;
  // The bar of bulk actions covers the sort buttons, and a covered button must not take the focus (WCAG 2.4.11).
  const isCovered = useSelectedShare(list) !== 'none';
  const nameColumn = getNameColumn(allColumns);
  return (
    <thead role="rowgroup">
      <tr role="row">
        {selectable && (
          <td role="cell" data-col="check">
            {status === 'ready' && <SelectAllCheckbox list={list} />}
          </td>
        )}
        <ColumnHeader column={nameColumn} list={list} isCovered={isCovered} />
        {columns.map(({ id, def }) => (
          <ColumnHeader key={id} column={def} list={list} isCovered={isCovered} />
        ))}
        <td role="cell" data-col="menu" />
      </tr>
    </thead>
  );
});

interface ColumnHeaderProps {
  column: ClientColumnDef;
  list: UseClientListResult;
  isCovered: boolean;
}

function ColumnHeader({ column, list, isCovered }: ColumnHeaderProps) {
  const label = getColumnLabel(column, useMessages());
  const headerProps = list.getColumnHeaderProps(column.id);
  const content = typeof column.header === 'function' ? list.table?.renderHeader(column) : label;
  return (
    <th
      role="columnheader"
      data-col={column.id}
      data-align={column.meta?.align === 'end' ? 'end' : undefined}
      aria-label={typeof column.header === 'function' ? label : undefined}
      {...headerProps}
    >
      {column.meta?.sortKey === undefined || isCovered ? (
        content
      ) : (
        <button className="foyer-Sort" {...list.getSortButtonProps(column.id)}>
          {content}
          {headerProps['aria-sort'] && <Icon name="arrow-up" />}
        </button>
      )}
    </th>
  );
}
