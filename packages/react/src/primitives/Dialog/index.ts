export { Dialog, type DialogProps } from './Dialog.tsx';
export { DialogFrame, type DialogChangeDetails, type DialogFrameProps } from './DialogFrame.tsx';
export { DialogPanel, type DialogPanelProps } from './DialogPanel.tsx';
export { DialogCancel, DialogFooterStart } from './DialogParts.tsx';
export { useDialogClose, type DialogCloseReason } from './dialog-context.ts';
export { useOpenState, type OpenStateProps, type OpenState } from './useOpenState.ts';
