import { useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { Checkbox } from '../../primitives/Checkbox/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import { lazyOnIntent } from '../../primitives/lazyOnIntent/index.ts';
import { useRestoreFocus } from '../../primitives/state/index.ts';
import { useNotifyLoadFailed } from '../../provider/index.ts';
import type { BulkSendStorage } from '../BulkSendProgress/index.ts';
import { countSelected, emptySelection, toSelection } from './selection.ts';
import { BulkActions } from './BulkActions.tsx';
import type { SelectionRequest, BulkAction } from './SelectionDialogs.tsx';
import type { UseClientListResult } from './useClientList.ts';
import type { ExportState } from './useExport.ts';
import { useSelectedCount } from './useSelection.ts';

const SelectionDialogs = /* @__PURE__ */ lazyOnIntent(() =>
  import('./SelectionDialogs.tsx').then((module) => module.SelectionDialogs),
);

/** The checkbox of the header, which selects all clients. */
export function SelectAllCheckbox({ list }: { list: UseClientListResult }) {
  const { clientList: t } = useMessages();
  const share = useSelectedShare(list);
  const checked = share === 'some' ? 'mixed' : share === 'all';
  return (
    <Checkbox
      aria-label={t.selectAll(list.state.total)}
      checked={checked}
      onCheckedChange={(next) => (next === true ? list.actions.selectAll() : list.actions.clearSelection())}
    />
  );
}

export interface SelectionBarProps {
  list: UseClientListResult;
  exporting: ExportState;
  /** Returns the element to focus when the bar unmounts. */
  returnFocus: () => HTMLElement | null | undefined;
}

/** Shown while clients are selected: how many, and the actions for them. Overlays the table header so that rows do not shift. */
export function SelectionBar({
  list,
  exporting,
  storage,
  returnFocus,
}: SelectionBarProps & { storage: BulkSendStorage | undefined }) {
  const share = useSelectedShare(list);
  const [request, setRequest] = useState<SelectionRequest | null>(null);
  const [open, setOpen] = useState(false);
  const notifyLoadFailed = useNotifyLoadFailed();
  const handleAction = (action: BulkAction) => {
    const current = list.rowStates.getState().selection;
    const selection = toSelection(current, list.state.query);
    const count = countSelected(current, list.state.total);
    if (action === 'export') return exporting.exportClients(selection, count);
    setRequest({ action, selection, count });
    setOpen(true);
  };
  return (
    <>
      {share !== 'none' && list.state.status === 'ready' && (
        <SelectionActionsBar
          list={list}
          isAll={share === 'all'}
          exporting={exporting}
          onAction={handleAction}
          returnFocus={returnFocus}
        />
      )}
      {(request !== null || storage !== undefined) && (
        <SelectionDialogs
          request={request}
          open={open}
          onOpenChange={setOpen}
          onClientsMoved={() => list.actions.setSelection(emptySelection, { reason: 'clients-updated' })}
          storage={storage}
          returnFocus={returnFocus}
          onLoadFailed={() => {
            setOpen(false);
            if (open) notifyLoadFailed();
          }}
        />
      )}
    </>
  );
}

function SelectionActionsBar({
  list,
  isAll,
  exporting,
  onAction,
  returnFocus,
}: SelectionBarProps & { isAll: boolean; onAction: (action: BulkAction) => void }) {
  const { clientList: t } = useMessages();
  const bar = useRestoreFocus<HTMLDivElement>(returnFocus);
  const clear = useRef<HTMLButtonElement>(null);
  const countId = useId();
  return (
    <div ref={bar} className="foyer-BulkBar" role="group" aria-labelledby={countId}>
      {/* dir="auto": in a right-to-left page with left-to-right messages, the number would be on the wrong side. */}
      <span id={countId} className="foyer-BulkBar-count" dir="auto">
        <SelectedCount list={list} />
      </span>
      {!isAll && <SelectAll list={list} returnFocus={() => clear.current} />}
      <BulkActions
        list={list}
        isExporting={exporting.isExporting}
        onAction={onAction}
        onIntent={SelectionDialogs.prefetch}
      />
      <span className="foyer-BulkBar-end">
        <Button ref={clear} data-shrinks="" variant="quiet" icon="x" onClick={list.actions.clearSelection}>
          {t.clearSelection}
        </Button>
      </span>
    </div>
  );
}

// A component of its own, so that selecting a row renders the number and not the bar.
function SelectedCount({ list }: { list: UseClientListResult }) {
  const { clientList: t } = useMessages();
  return t.selected(useSelectedCount(list));
}

/** How much of the list is selected: selecting a row seldom changes it. */
export function useSelectedShare({
  rowStates,
  state: { total },
}: UseClientListResult): 'none' | 'some' | 'all' {
  return useStore(rowStates, ({ selection }) => {
    const count = countSelected(selection, total);
    return count === 0 ? 'none' : count === total ? 'all' : 'some';
  });
}

function SelectAll({ list, returnFocus }: Omit<SelectionBarProps, 'exporting'>) {
  const { clientList: t } = useMessages();
  const link = useRestoreFocus<HTMLButtonElement>(returnFocus);
  return (
    <LinkButton ref={link} onClick={list.actions.selectAll}>
      {t.selectAll(list.state.total)}
    </LinkButton>
  );
}

/** The first visible checkbox, so that focusing it does not scroll. */
export function getFirstCheckbox(frame: Element | null): HTMLElement | undefined {
  const checkboxes = [...(frame?.querySelectorAll<HTMLElement>('input[type="checkbox"]') ?? [])];
  return (
    checkboxes.find(
      (checkbox) => checkbox.getClientRects().length > 0 && checkbox.getBoundingClientRect().top >= 0,
    ) ?? checkboxes[0]
  );
}
