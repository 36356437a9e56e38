import { createContext, useContext } from 'react';

/** What closed a dialog: the Escape key, a click outside, the close button, the Cancel button, or the completed action. */
export type DialogCloseReason = 'escape' | 'outside' | 'close' | 'cancel' | 'done';

export const DialogContext = /* @__PURE__ */ createContext<((reason: DialogCloseReason) => void) | null>(
  null,
);

/**
 * Returns a function that closes the surrounding dialog.
 * @throws outside of a `Dialog`
 * @example
 * const close = useDialogClose();
 * close('done');
 */
export function useDialogClose(): (reason: DialogCloseReason) => void {
  const close = useContext(DialogContext);
  if (close === null) throw new Error('useDialogClose is called outside a Dialog.');
  return close;
}
