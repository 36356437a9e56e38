import { DialogFrame, type DialogFrameProps } from './DialogFrame.tsx';
import { DialogPanel, type DialogPanelProps } from './DialogPanel.tsx';

export interface DialogProps extends Omit<DialogFrameProps, 'described' | 'children'>, DialogPanelProps {}

/**
 * A modal dialog: it holds the focus and the page's scroll, and gives the focus back to what opened it.
 * @param props.open set when the owner holds the state
 * @param props.role default `dialog`
 * @param props.size default `md`
 * @param props.container default the theme's container, else the page's body
 * @param props.returnFocus where the focus goes when what opened the dialog is gone by then
 * @example
 * <Dialog open={open} onOpenChange={(next, { reason }) => setOpen(next)} title="Send invites" closeLabel="Close" foot={buttons}>…</Dialog>
 */
export function Dialog({ title, sub, tabs, children, foot, closeLabel, ...frame }: DialogProps) {
  return (
    <DialogFrame {...frame} described={sub !== undefined}>
      <DialogPanel title={title} sub={sub} tabs={tabs} foot={foot} closeLabel={closeLabel}>
        {children}
      </DialogPanel>
    </DialogFrame>
  );
}
