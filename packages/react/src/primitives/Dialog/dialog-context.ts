import { createContext, useContext } from 'react';

/** What closed a dialog: a key, a click beside it, its cross, its Cancel button, or its own action being done. */
export type DialogCloseReason = 'escape' | 'outside' | 'close' | 'cancel' | 'done';

export const DialogContext = /* @__PURE__ */ createContext<((reason: DialogCloseReason) => void) | null>(
  null,
);

/**
 * Closes the dialog around the caller, and says why.
 * @example
 * const close = useDialogClose();
 * close('done');
 */
export function useDialogClose(): (reason: DialogCloseReason) => void {
  const close = useContext(DialogContext);
  if (close === null) throw new Error('useDialogClose is called outside a Dialog.');
  return close;
}
