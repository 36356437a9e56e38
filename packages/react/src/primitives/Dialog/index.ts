export { Dialog, type DialogChangeDetails, type DialogProps } from './Dialog.tsx';
export { DialogCancel, DialogSide } from './DialogParts.tsx';
export { useDialogClose, type DialogCloseReason } from './dialog-context.ts';
export { useOpenable, type OpenableProps, type Opening } from './openable.ts';
