export { BulkSendDialog, type BulkSendDialogProps, type BulkSendDialogSlots } from './BulkSendDialog.tsx';
export { useBulkSend, type BulkSendState, type UseBulkSendOptions } from './useBulkSend.ts';
export { usePreparedSend, type PreparedSend, type SkippedFold, type UsePreparedSendOptions } from './usePreparedSend.ts';
