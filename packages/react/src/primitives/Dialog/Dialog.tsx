import { DialogFrame, type DialogFrameProps } from './DialogFrame.tsx';
import { DialogPanel, type DialogPanelProps } from './DialogPanel.tsx';

export interface DialogProps
  extends Omit<DialogFrameProps, 'hasDescription' | 'children'>, DialogPanelProps {}

/**
 * A modal dialog. It traps focus, locks page scrolling, and on close returns focus to the element that opened it.
 * Controlled with `open`, uncontrolled with `defaultOpen`.
 * @example
 * <Dialog open={open} onOpenChange={(next, { reason }) => setOpen(next)} title="Send invites" closeLabel="Close" footer={buttons}>…</Dialog>
 */
export function Dialog({ title, subtitle, tabs, children, footer, closeLabel, ...frame }: DialogProps) {
  return (
    <DialogFrame {...frame} hasDescription={subtitle !== undefined}>
      <DialogPanel title={title} subtitle={subtitle} tabs={tabs} footer={footer} closeLabel={closeLabel}>
        {children}
      </DialogPanel>
    </DialogFrame>
  );
}
