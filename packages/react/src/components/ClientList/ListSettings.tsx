import type { ClientSort } from '@foyer/sdk';
import { useState } from 'react';
import { useMessages } from '../../messages/index.ts';
import { MenuButton, type MenuItem } from '../../primitives/Menu/index.ts';
import { lazyOnIntent } from '../../primitives/lazyOnIntent/index.ts';
import { useNotifyLoadFailed } from '../../provider/index.ts';
import type { ClientListState } from './useClientList.ts';

const ColumnsDialog = /* @__PURE__ */ lazyOnIntent(() =>
  import('../ColumnsDialog/index.ts').then((module) => module.ColumnsDialog),
);

const sorts = [
  'name',
  '-name',
  '-lastLoginAt',
  'lastLoginAt',
  '-createdAt',
  'createdAt',
] as const satisfies readonly ClientSort[];

/** How the list is ordered and what it shows: also where no heading stands to be pressed. */
export function ListSettings({
  list,
  furtherItems,
}: {
  list: ClientListState;
  furtherItems: () => readonly MenuItem[];
}) {
  const { settings: words } = useMessages();
  const tellNotFetched = useNotifyLoadFailed();
  const [choosing, setChoosing] = useState<'never' | 'now' | 'over'>('never');
  return (
    <>
      <MenuButton
        label={words.label}
        onPrefetch={ColumnsDialog.prefetch}
        entries={() => [
          {
            kind: 'group',
            key: 'sort',
            label: words.sortBy,
            items: sorts.map((sort) => ({
              kind: 'item',
              key: sort,
              label: words.sorts[sort],
              checked: list.sort === sort,
              onSelect: () => list.setSort(sort),
            })),
          },
          { kind: 'separator', key: 'separator' },
          { kind: 'item', key: 'columns', label: `${words.columns}…`, onSelect: () => setChoosing('now') },
          ...furtherItems(),
        ]}
        onLoadFailed={tellNotFetched}
      />
      {choosing !== 'never' && (
        <ColumnsDialog
          open={choosing === 'now'}
          onOpenChange={(open) => setChoosing(open ? 'now' : 'over')}
          columns={list.view.columns}
          onColumnsChange={(columns) => list.setView({ ...list.view, columns }, { reason: 'columns' })}
          onLoadFailed={() => {
            setChoosing('over');
            tellNotFetched();
          }}
        />
      )}
    </>
  );
}
