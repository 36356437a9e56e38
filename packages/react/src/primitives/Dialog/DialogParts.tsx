import { forwardRef, type ReactNode } from 'react';
import { Button, type ButtonProps } from '../Button/index.ts';
import { useDialogClose } from './dialog-context.ts';

/** A button that closes the surrounding dialog with reason `cancel`. */
export const DialogCancel = /* @__PURE__ */ forwardRef<HTMLButtonElement, Omit<ButtonProps, 'onClick'>>(
  function DialogCancel(props, ref) {
    const close = useDialogClose();
    return <Button {...props} ref={ref} onClick={() => close('cancel')} />;
  },
);

/** Aligns a secondary action to the start of a dialog's footer. */
export function DialogFooterStart({ children }: { children: ReactNode }) {
  return <span className="foyer-Dialog-footer-start">{children}</span>;
}
