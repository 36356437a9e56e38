import type { ReactNode, RefObject } from 'react';
import { Icon } from '../../icons/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Button, IconButton } from '../../primitives/Button/index.ts';
import { Input } from '../../primitives/Field/index.ts';
import { useDelayed } from '../../primitives/state/index.ts';
import type { SavedView } from './list-view.ts';
import { ListFilters } from './ListFilters.tsx';
import { ListSettings } from './ListSettings.tsx';
import type { ClientListState } from './useClientList.ts';

export interface ListToolbarProps {
  list: ClientListState;
  onAdd: () => void;
  /** Somebody points at it, or has tabbed to it. */
  onAddIntent: () => void;
  views: readonly SavedView[];
  slot: ((list: ClientListState) => ReactNode) | undefined;
  searchRef: RefObject<HTMLInputElement | null>;
  refreshRef: RefObject<HTMLButtonElement | null>;
  addRef: RefObject<HTMLButtonElement | null>;
}

/** Search and filters at the start, actions at the end. */
export function ListToolbar({ list, onAdd, onAddIntent, views, slot, searchRef, refreshRef, addRef }: ListToolbarProps) {
  const { clientList: words, disabledReason } = useMessages();
  // A refresh that takes no time must not flicker.
  const isLate = useDelayed(list.isRefreshing);
  const isForbidden = list.status !== 'loading' && list.status !== 'failed' && !list.mayWrite;
  return (
    <div className="foyer-ClientList-toolbar" role="search">
      <div className="foyer-ClientList-search">
        <Icon name="search" />
        <Input ref={searchRef} type="search" placeholder={words.search} aria-label={words.search} value={list.search} maxLength={200} onValueChange={list.setSearch} />
      </div>
      <ListFilters list={list} views={views} />
      {slot?.(list)}
      <div className="foyer-ClientList-actions">
        <IconButton ref={refreshRef} icon="rotate-cw" label={words.refresh} busy={isLate} onClick={list.refresh} />
        <ListSettings list={list} />
        <Button ref={addRef} variant="primary" icon="plus" disabledReason={isForbidden ? disabledReason.forbidden : undefined} onPointerEnter={onAddIntent} onFocus={onAddIntent} onClick={onAdd}>
          {words.addClient}
        </Button>
      </div>
    </div>
  );
}
