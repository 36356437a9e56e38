import { Dialog as RadixDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from '../Button/index.ts';
import { useDialogClose } from './dialog-context.ts';

export interface DialogPanelProps {
  title: ReactNode;
  /** Who or what the dialog is about, below the title. */
  subtitle?: ReactNode;
  /** Rendered between header and body. */
  tabs?: ReactNode;
  children: ReactNode;
  /** Buttons, the primary one last. `DialogFooterStart` aligns its content to the start. */
  footer?: ReactNode;
  /** Accessible name of the close button. Omit it to render no close button, as in an `alertdialog`. */
  closeLabel?: string;
}

/**
 * The visible part of a dialog: header, body and footer.
 * @example
 * <DialogFrame open={open} onOpenChange={setOpen} hasDescription={false}><DialogPanel title="Send invites" closeLabel="Close">…</DialogPanel></DialogFrame>
 */
export function DialogPanel({ title, subtitle, tabs, children, footer, closeLabel }: DialogPanelProps) {
  const close = useDialogClose();
  return (
    <div className="foyer-Dialog">
      <div className="foyer-Dialog-header">
        <RadixDialog.Title asChild>
          <div role="heading" aria-level={2} className="foyer-Dialog-title">
            {title}
          </div>
        </RadixDialog.Title>
        {subtitle !== undefined && (
          <RadixDialog.Description asChild>
            <div className="foyer-Dialog-subtitle">{subtitle}</div>
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
      {footer !== undefined && <div className="foyer-Dialog-footer">{footer}</div>}
    </div>
  );
}
