import type { Selection } from '@foyer/sdk';
import { onIntent } from '../../primitives/OnIntent/index.ts';
import { useTellNotFetched } from '../../provider/index.ts';
import type { BulkChange } from '../BulkUpdateDialog/index.ts';

const BulkUpdateDialog = /* @__PURE__ */ onIntent(() => import('../BulkUpdateDialog/index.ts').then((module) => module.BulkUpdateDialog));

/** What is done to all that are chosen. */
export type BulkAction = BulkChange | 'send' | 'export';

/** The dialog asked for last, and for whom. */
export interface AskedForMany {
  action: Exclude<BulkAction, 'export'>;
  selection: Selection;
  count: number;
}

/** Fetches what may be asked for, when somebody seems about to. */
export function prefetchSelectionDialogs(): void {
  BulkUpdateDialog.prefetch();
}

export interface SelectionDialogsProps {
  asked: AskedForMany;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Those chosen have left the list, or come back to it. */
  onMoved: () => void;
  returnFocus: () => HTMLElement | null | undefined;
}

/** The dialog that the bar has asked for; it outlives the bar. */
export function SelectionDialogs({ asked: { action, selection, count }, open, onOpenChange, onMoved, returnFocus }: SelectionDialogsProps) {
  const tellNotFetched = useTellNotFetched();
  const common = {
    open,
    onOpenChange,
    selection,
    onLoadFailed() {
      onOpenChange(false);
      tellNotFetched();
    },
  };
  if (action === 'send') return null;
  const moves = action === 'hide' || action === 'show';
  return <BulkUpdateDialog {...common} change={action} count={count} returnFocus={returnFocus} onDone={moves ? onMoved : undefined} />;
}
