import { memo } from 'react';
import { Icon } from '../../icons/index.ts';
import { useMessages } from '../../messages/index.ts';
import { lazyOnIntent } from '../../primitives/lazyOnIntent/index.ts';
import { getColumnLabel, getNameColumn, type ClientColumnDef } from '../columns/index.ts';
import { SelectAllCheckbox, useSelectedShare } from './SelectionBar.tsx';
import type { UseClientListResult } from './useClientList.ts';

// They load after the first rows, which do not need them.
const ColumnControls = /* @__PURE__ */ lazyOnIntent(() =>
  import('../ColumnControls/index.ts').then((module) => module.ColumnControls),
);

// The columns dialog offers most of the same; the next render tries again.
const ignoreFailedLoad = () => undefined;

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
  const shared = { list, selectable, isCovered };
  return (
    <thead role="rowgroup">
      <tr role="row">
        {selectable && (
          <td role="cell" data-col="check">
            {status === 'ready' && <SelectAllCheckbox list={list} />}
          </td>
        )}
        <ColumnHeader column={nameColumn} {...shared} />
        {columns.map(({ id, def, pin }) => (
          <ColumnHeader key={id} column={def} pin={pin} {...shared} />
        ))}
        <td role="cell" data-col="menu" />
      </tr>
    </thead>
  );
});

interface ColumnHeaderProps {
  column: ClientColumnDef;
  list: UseClientListResult;
  selectable: boolean;
  isCovered: boolean;
  /** Its position among the pinned columns. */
  pin?: string | undefined;
}

function ColumnHeader({ column, list, selectable, isCovered, pin }: ColumnHeaderProps) {
  const label = getColumnLabel(column, useMessages());
  const headerProps = list.getColumnHeaderProps(column.id);
  const content = typeof column.header === 'function' ? list.table?.renderHeader(column) : label;
  return (
    <th
      role="columnheader"
      data-col={column.id}
      data-pin={pin}
      data-align={column.meta?.align === 'end' ? 'end' : undefined}
      // Not from the content, which has a menu and an edge as well.
      aria-label={label}
      {...headerProps}
    >
      {column.meta?.sortKey === undefined || isCovered ? (
        <span className="foyer-truncate">{content}</span>
      ) : (
        <button className="foyer-Sort" {...list.getSortButtonProps(column.id)}>
          <span className="foyer-truncate">{content}</span>
          {headerProps['aria-sort'] && <Icon name="arrow-up" />}
        </button>
      )}
      {list.state.status === 'ready' && !isCovered && (
        <ColumnControls column={column} list={list} selectable={selectable} onLoadFailed={ignoreFailedLoad} />
      )}
    </th>
  );
}
