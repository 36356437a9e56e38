import { forwardRef, type ReactNode } from 'react';
import { Button, type ButtonProps } from '../Button/index.ts';
import { useDialogClose } from './dialog-context.ts';

/** The button that leaves a dialog with nothing done. */
export const DialogCancel = /* @__PURE__ */ forwardRef<HTMLButtonElement, Omit<ButtonProps, 'onClick'>>(
  function DialogCancel(props, ref) {
    const close = useDialogClose();
    return <Button {...props} ref={ref} onClick={() => close('cancel')} />;
  },
);

/** The start of a dialog's foot: an action beside the main one. */
export function DialogSide({ children }: { children: ReactNode }) {
  return <span className="foyer-Dialog-side">{children}</span>;
}
