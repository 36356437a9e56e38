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
import { countSelected, toSelection } from './selection.ts';
import { BulkActions } from './BulkActions.tsx';
import type { SelectionRequest, BulkAction } from './SelectionDialogs.tsx';
import type { ClientListState } from './useClientList.ts';
import type { ExportState } from './useExport.ts';
import { useSelectedCount } from './useSelection.ts';

const SelectionDialogs = /* @__PURE__ */ lazyOnIntent(() =>
  import('./SelectionDialogs.tsx').then((module) => module.SelectionDialogs),
);

/** The checkbox over all rows. */
export function SelectionHead({ list }: { list: ClientListState }) {
  const { clientList: words } = useMessages();
  const share = useSelectedShare(list);
  const checked = share === 'some' ? 'mixed' : share === 'all';
  return (
    <Checkbox
      aria-label={words.selectAll(list.total)}
      checked={checked}
      onCheckedChange={(next) => (next === true ? list.selectAll() : list.clearSelection())}
    />
  );
}

export interface SelectionBarProps {
  list: ClientListState;
  exporting: ExportState;
  /** Where the focus goes when the bar goes. */
  returnFocus: () => HTMLElement | null | undefined;
}

/** While some are chosen: how many, what can be done to them, and the ways out. It lies over the headings, so that no row moves. */
export function SelectionBar({
  list,
  exporting,
  storage,
  returnFocus,
}: SelectionBarProps & { storage: BulkSendStorage | undefined }) {
  const share = useSelectedShare(list);
  const [asked, setAsked] = useState<SelectionRequest | null>(null);
  const [open, setOpen] = useState(false);
  const tellNotFetched = useNotifyLoadFailed();
  const act = (action: BulkAction) => {
    const chosen = list.rowStates.getState().selection;
    const [selection, count] = [toSelection(chosen, list.query), countSelected(chosen, list.total)];
    if (action === 'export') return exporting.exportClients(selection, count);
    setAsked({ action, selection, count });
    setOpen(true);
  };
  return (
    <>
      {share !== 'none' && list.status === 'ready' && (
        <Bar
          list={list}
          isAll={share === 'all'}
          exporting={exporting}
          onAct={act}
          returnFocus={returnFocus}
        />
      )}
      {(asked !== null || storage !== undefined) && (
        <SelectionDialogs
          asked={asked}
          open={open}
          onOpenChange={setOpen}
          onMoved={list.clearSelection}
          storage={storage}
          returnFocus={returnFocus}
          onLoadFailed={() => {
            setOpen(false);
            if (open) tellNotFetched();
          }}
        />
      )}
    </>
  );
}

function Bar({
  list,
  isAll,
  exporting,
  onAct,
  returnFocus,
}: SelectionBarProps & { isAll: boolean; onAct: (action: BulkAction) => void }) {
  const { clientList: words } = useMessages();
  const bar = useRestoreFocus<HTMLDivElement>(returnFocus);
  const clear = useRef<HTMLButtonElement>(null);
  const countId = useId();
  return (
    <div ref={bar} className="foyer-BulkBar" role="group" aria-labelledby={countId}>
      {/* Its number would end up on the other side in a page that is read from the right and in a language that is not. */}
      <span id={countId} className="foyer-BulkBar-count" dir="auto">
        <SelectedCount list={list} />
      </span>
      {!isAll && <SelectAll list={list} returnFocus={() => clear.current} />}
      <BulkActions
        list={list}
        isExporting={exporting.isExporting}
        onAct={onAct}
        onIntent={SelectionDialogs.prefetch}
      />
      <span className="foyer-BulkBar-end">
        <Button ref={clear} data-shrinks="" variant="quiet" icon="x" onClick={list.clearSelection}>
          {words.clearSelection}
        </Button>
      </span>
    </div>
  );
}

// By itself, so that another row chosen draws a number and not the bar.
function SelectedCount({ list }: { list: ClientListState }) {
  const { clientList: words } = useMessages();
  return words.selected(useSelectedCount(list));
}

/** How much of a list is chosen; one more row seldom changes it. */
function useSelectedShare({ rowStates, total }: ClientListState): 'none' | 'some' | 'all' {
  return useStore(rowStates, ({ selection }) => {
    const count = countSelected(selection, total);
    return count === 0 ? 'none' : count === total ? 'all' : 'some';
  });
}

function SelectAll({ list, returnFocus }: Omit<SelectionBarProps, 'exporting'>) {
  const { clientList: words } = useMessages();
  const link = useRestoreFocus<HTMLButtonElement>(returnFocus);
  return (
    <LinkButton ref={link} onClick={list.selectAll}>
      {words.selectAll(list.total)}
    </LinkButton>
  );
}

/** The first checkbox that is seen, so that handing on the focus scrolls nothing. */
export function firstCheckbox(frame: Element | null): HTMLElement | undefined {
  const checks = [...(frame?.querySelectorAll<HTMLElement>('input[type="checkbox"]') ?? [])];
  return (
    checks.find((check) => check.getClientRects().length > 0 && check.getBoundingClientRect().top >= 0) ??
    checks[0]
  );
}
