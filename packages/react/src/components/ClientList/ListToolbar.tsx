import { useRef, type ReactNode, type RefObject } from 'react';
import { Icon } from '../../icons/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Button, IconButton } from '../../primitives/Button/index.ts';
import { Input } from '../../primitives/Field/index.ts';
import type { MenuItem } from '../../primitives/Menu/index.ts';
import { useDelayedFlag } from '../../primitives/state/index.ts';
import type { SavedView } from './list-view.ts';
import { ListFilters } from './ListFilters.tsx';
import { ListSettings } from './ListSettings.tsx';
import { allSelected, toSelection } from './selection.ts';
import type { ClientListState } from './useClientList.ts';
import type { ExportState } from './useExport.ts';

export interface ListToolbarProps {
  list: ClientListState;
  onAdd: () => void;
  onImport: () => void;
  /** Somebody points at it, or has tabbed to it. */
  onAddIntent: () => void;
  exporting: ExportState;
  savedViews: readonly SavedView[];
  slot: ((list: ClientListState) => ReactNode) | undefined;
  searchRef: RefObject<HTMLInputElement | null>;
  refreshRef: RefObject<HTMLButtonElement | null>;
  addRef: RefObject<HTMLButtonElement | null>;
}

/** Search and filters at the start, actions at the end. */
export function ListToolbar({
  list,
  onAdd,
  onImport,
  onAddIntent,
  exporting,
  savedViews,
  slot,
  searchRef,
  refreshRef,
  addRef,
}: ListToolbarProps) {
  const { clientList: words, exporting: exportWords, disabledReason } = useMessages();
  // A refresh that takes no time must not flicker.
  const isLate = useDelayedFlag(list.isRefreshing);
  const isKnown = list.status !== 'loading' && list.status !== 'failed';
  const isForbidden = isKnown && !list.mayWrite;
  const exportRef = useRef<HTMLButtonElement>(null);
  const mayNotImport = isKnown && !list.may('clients.import') ? disabledReason.forbidden : undefined;
  const whyNotExport =
    isKnown && !list.may('clients.export')
      ? disabledReason.forbidden
      : list.status === 'ready'
        ? undefined
        : exportWords.nothing;
  const exportAll = () => exporting.exportClients(toSelection(allSelected, list.query), list.total);
  // On a narrow page there is no room for their buttons.
  const furtherItems = (): MenuItem[] =>
    exportRef.current?.getClientRects().length
      ? []
      : [
          {
            kind: 'item',
            key: 'import',
            icon: 'upload',
            label: words.import,
            disabledReason: mayNotImport,
            onSelect: onImport,
          },
          {
            kind: 'item',
            key: 'export',
            icon: 'download',
            label: exportWords.export,
            disabledReason: whyNotExport,
            onSelect: exportAll,
          },
        ];
  return (
    <div className="foyer-ClientList-toolbar" role="search">
      <div className="foyer-ClientList-search">
        <Icon name="search" />
        <Input
          ref={searchRef}
          type="search"
          placeholder={words.search}
          aria-label={words.search}
          value={list.search}
          maxLength={200}
          onValueChange={list.setSearch}
        />
      </div>
      <ListFilters list={list} savedViews={savedViews} />
      {slot?.(list)}
      <div className="foyer-ClientList-actions">
        <ListSettings list={list} furtherItems={furtherItems} />
        <IconButton
          ref={refreshRef}
          icon="rotate-cw"
          label={words.refresh}
          busy={isLate}
          onClick={list.refresh}
        />
        <Button
          data-shrinks=""
          icon="upload"
          disabledReason={mayNotImport}
          onPointerEnter={onAddIntent}
          onFocus={onAddIntent}
          onClick={onImport}
        >
          {words.import}
        </Button>
        <Button
          ref={exportRef}
          data-shrinks=""
          icon="download"
          busy={exporting.isExporting}
          busyLabel={exportWords.busy}
          disabledReason={whyNotExport}
          onClick={exportAll}
        >
          {exportWords.export}
        </Button>
        <Button
          ref={addRef}
          variant="primary"
          icon="plus"
          disabledReason={isForbidden ? disabledReason.forbidden : undefined}
          onPointerEnter={onAddIntent}
          onFocus={onAddIntent}
          onClick={onAdd}
        >
          {words.addClient}
        </Button>
      </div>
    </div>
  );
}
