import { Dialog as RadixDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from '../Button/index.ts';
import { useDialogClose } from './dialog-context.ts';

export interface DialogPanelProps {
  title: ReactNode;
  /** Whom or what it is about, under the title. */
  sub?: ReactNode;
  /** Between head and body: tabs. */
  tabs?: ReactNode;
  children: ReactNode;
  /** Buttons, the primary one last; `DialogSide` goes to the start. */
  foot?: ReactNode;
  /** The name of the cross; without it there is no cross, as befits an `alertdialog`. */
  closeLabel?: string;
}

/**
 * What is seen in a dialog: head, body, foot.
 * @example
 * <DialogFrame open={open} onOpenChange={setOpen} described={false}><DialogPanel title="Send invites" closeLabel="Close">…</DialogPanel></DialogFrame>
 */
export function DialogPanel({ title, sub, tabs, children, foot, closeLabel }: DialogPanelProps) {
  const close = useDialogClose();
  return (
    <div className="foyer-Dialog">
      <div className="foyer-Dialog-head">
        <RadixDialog.Title asChild>
          <div role="heading" aria-level={2} className="foyer-Dialog-title">
            {title}
          </div>
        </RadixDialog.Title>
        {sub !== undefined && (
          <RadixDialog.Description asChild>
            <div className="foyer-Dialog-sub">{sub}</div>
          </RadixDialog.Description>
        )}
        {closeLabel !== undefined && (
          <IconButton
            className="foyer-Dialog-close"
            size="sm"
            icon="x"
            label={closeLabel}
            onClick={() => close('close')}
          />
        )}
      </div>
      {tabs}
      <div className="foyer-Dialog-body">{children}</div>
      {foot !== undefined && <div className="foyer-Dialog-foot">{foot}</div>}
    </div>
  );
}
