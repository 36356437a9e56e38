export {
  BulkSendDialog,
  type BulkSendDialogProps,
  type BulkSendDialogSlots,
  type BulkSendDismissedDetails,
} from '../components/BulkSendDialog/index.ts';
