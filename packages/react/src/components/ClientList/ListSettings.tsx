import { useState } from 'react';
import { useMessages } from '../../messages/index.ts';
import { MenuButton, type MenuItem } from '../../primitives/Menu/index.ts';
import { lazyOnIntent } from '../../primitives/lazyOnIntent/index.ts';
import { useNotifyLoadFailed } from '../../provider/index.ts';
import { clientSorts } from './list-view.ts';
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
  const { settings: t } = useMessages();
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
            items: clientSorts.map((sort) => ({
              kind: 'item',
              key: sort,
              label: t.sorts[sort],
              checked: list.state.view.sort === sort,
              onSelect: () => list.actions.setSort(sort),
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
          columns={list.state.view.columns}
          onColumnsChange={(columns) => list.actions.setColumns(columns)}
          onLoadFailed={() => {
            setColumnsDialog('closed');
            notifyLoadFailed();
          }}
        />
      )}
    </>
  );
}
