export { BulkSendDialog, type BulkSendDialogProps, type BulkSendDialogSlots } from './BulkSendDialog.tsx';
export {
  usePreparedSend,
  type PreparedSend,
  type SkippedFold,
  type UsePreparedSendOptions,
} from './usePreparedSend.ts';
