import { useMemo } from 'react';
import { useMessages } from '../../messages/index.ts';
import { useDelayedFlag } from '../../primitives/state/index.ts';
import type { ClientGroupRowSlots } from '../ClientGroupRow/index.ts';
import { getNameColumn, toColumnTemplate } from '../columns/index.ts';
import { ListedRow } from './ListedRow.tsx';
import { PlaceholderRow, SkeletonRows } from './SkeletonRows.tsx';
import { TableHead } from './TableHead.tsx';
import type { UseClientListResult } from './useClientList.ts';
import { useColumnTemplate } from './useColumnTemplate.ts';
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

/** The table of clients. Roles are explicit, since the cards of a narrow page change `display`, which removes the native ones. */
export function ClientTable({ list, label, selectable, slots }: ClientTableProps) {
  const { clientList: t } = useMessages();
  const { columns, allColumns, status, isRefreshing } = list.state;
  const { columnSizing } = list.state.view;
  const isSlow = useDelayedFlag(status === 'loading');
  const isBusy = useDelayedFlag(isRefreshing);
  const { state, actions, getTableProps, getBodyProps, getRowProps, getSpacerProps } = useListRows(list);
  const template = useMemo(
    () => toColumnTemplate(getNameColumn(allColumns), columns, { columnSizing }, selectable),
    [allColumns, columns, columnSizing, selectable],
  );
  const setTable = useColumnTemplate(template);
  return (
    <div className="foyer-Scroller">
      <table
        ref={setTable}
        role="table"
        className="foyer-Table"
        data-selectable={selectable || undefined}
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
                  <td />
                </tr>
              );
            const { key, client, index, noLongerMatches, hasError } = item;
            if (client === undefined)
              return (
                <PlaceholderRow
                  key={key}
                  index={index}
                  setHeight={getRowProps(item).ref}
                  onRetry={hasError ? actions.retryPage : undefined}
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
    </div>
  );
}
