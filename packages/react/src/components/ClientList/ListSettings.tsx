import { useState } from 'react';
import { useMessages } from '../../messages/index.ts';
import { MenuButton, type MenuItem } from '../../primitives/Menu/index.ts';
import { lazyOnIntent } from '../../primitives/lazyOnIntent/index.ts';
import { useNotifyLoadFailed } from '../../provider/index.ts';
import {
  getColumnLabel,
  isColumnPinned,
  isColumnVisible,
  orderColumns,
  toColumnsState,
  type ColumnChoice,
} from '../columns/index.ts';
import { getSorts, isNamedSort, toSort } from './list-view.ts';
import type { UseClientListResult } from './useClientList.ts';

const ColumnsDialog = /* @__PURE__ */ lazyOnIntent(() =>
  import('../ColumnsDialog/index.ts').then((module) => module.ColumnsDialog),
);

/** The menu for order and columns; on a narrow page, where there are no column headers, it is the only way to sort. */
export function ListSettings({
  list,
  furtherItems,
}: {
  list: UseClientListResult;
  furtherItems: () => readonly MenuItem[];
}) {
  const messages = useMessages();
  const { settings: t } = messages;
  const { view, allColumns } = list.state;
  const sort = toSort(view, allColumns);
  const notifyLoadFailed = useNotifyLoadFailed();
  const [columnsDialog, setColumnsDialog] = useState<'unmounted' | 'open' | 'closed'>('unmounted');
  return (
    <>
      <MenuButton
        label={t.label}
        onPrefetch={ColumnsDialog.prefetch}
        entries={() => [
          {
            kind: 'group',
            key: 'sort',
            label: t.sortBy,
            items: getSorts(allColumns, view).map(({ key, sort: each, sorting, column }): MenuItem => ({
              kind: 'item',
              key,
              label: isNamedSort(each)
                ? t.sorts[each]
                : t.sortedBy(getColumnLabel(column, messages), sorting.desc),
              checked: sort === each,
              onSelect: () => list.actions.setSorting([sorting]),
            })),
          },
          { kind: 'separator', key: 'separator' },
          { kind: 'item', key: 'columns', label: `${t.columns}…`, onSelect: () => setColumnsDialog('open') },
          ...furtherItems(),
        ]}
        onLoadFailed={notifyLoadFailed}
      />
      {columnsDialog !== 'unmounted' && (
        <ColumnsDialog
          open={columnsDialog === 'open'}
          onOpenChange={(open) => setColumnsDialog(open ? 'open' : 'closed')}
          columns={orderColumns(allColumns, view).map((def): ColumnChoice => ({
            id: def.id,
            label: getColumnLabel(def, messages),
            visible: isColumnVisible(def, view),
            canHide: def.enableHiding ?? true,
            canMove: !isColumnPinned(def, view),
          }))}
          onColumnsChange={(columns, { reason }) =>
            list.actions.setView((current) => ({ ...current, ...toColumnsState(allColumns, columns) }), {
              reason: reason === 'move' ? 'column-order' : 'column-visibility',
            })
          }
          onReset={list.actions.resetColumns}
          onLoadFailed={() => {
            setColumnsDialog('closed');
            notifyLoadFailed();
          }}
        />
      )}
    </>
  );
}
