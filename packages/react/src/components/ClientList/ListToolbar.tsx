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
import type { UseClientListResult } from './useClientList.ts';
import type { ExportState } from './useExport.ts';

export interface ListToolbarProps {
  list: UseClientListResult;
  onAdd: () => void;
  onImport: () => void;
  /** Called when the pointer or the focus reaches the buttons: a good moment to prefetch the dialogs. */
  onAddIntent: () => void;
  exporting: ExportState;
  savedViews: readonly SavedView[];
  slot: ((list: UseClientListResult) => ReactNode) | undefined;
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
  const { clientList: t, exporting: exportMessages, disabledReason } = useMessages();
  // Delayed, so that a quick refresh does not flicker.
  const isRefreshing = useDelayedFlag(list.state.isRefreshing);
  const isKnown = list.state.status !== 'loading' && list.state.status !== 'failed';
  const isForbidden = isKnown && !list.state.permissions.includes('clients.write');
  const exportRef = useRef<HTMLButtonElement>(null);
  const importDisabledReason =
    isKnown && !list.state.permissions.includes('clients.import') ? disabledReason.forbidden : undefined;
  const exportDisabledReason =
    isKnown && !list.state.permissions.includes('clients.export')
      ? disabledReason.forbidden
      : list.state.status === 'ready'
        ? undefined
        : exportMessages.nothing;
  const exportAll = () =>
    exporting.exportClients(toSelection(allSelected, list.state.query), list.state.total);
  // On a narrow page the buttons are hidden.
  const furtherItems = (): MenuItem[] =>
    exportRef.current?.getClientRects().length
      ? []
      : [
          {
            kind: 'item',
            key: 'import',
            icon: 'upload',
            label: t.import,
            disabledReason: importDisabledReason,
            onSelect: onImport,
          },
          {
            kind: 'item',
            key: 'export',
            icon: 'download',
            label: exportMessages.export,
            disabledReason: exportDisabledReason,
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
          placeholder={t.search}
          aria-label={t.search}
          value={list.state.view.search}
          maxLength={200}
          onValueChange={list.actions.setSearch}
        />
      </div>
      <ListFilters list={list} savedViews={savedViews} />
      {slot?.(list)}
      <div className="foyer-ClientList-actions">
        <ListSettings list={list} furtherItems={furtherItems} />
        <IconButton
          ref={refreshRef}
          icon="rotate-cw"
          label={t.refresh}
          busy={isRefreshing}
          onClick={list.actions.refresh}
        />
        <Button
          data-shrinks=""
          icon="upload"
          disabledReason={importDisabledReason}
          onPointerEnter={onAddIntent}
          onFocus={onAddIntent}
          onClick={onImport}
        >
          {t.import}
        </Button>
        <Button
          ref={exportRef}
          data-shrinks=""
          icon="download"
          busy={exporting.isExporting}
          busyLabel={exportMessages.busy}
          disabledReason={exportDisabledReason}
          onClick={exportAll}
        >
          {exportMessages.export}
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
          {t.addClient}
        </Button>
      </div>
    </div>
  );
}
