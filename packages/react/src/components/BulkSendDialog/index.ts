export { BulkSendDialog, type BulkSendDialogProps, type BulkSendDialogSlots } from './BulkSendDialog.tsx';
export {
  useBulkPreflight,
  type BulkPreflightState,
  type SkippedReasonGroup,
  type UseBulkPreflightOptions,
} from './useBulkPreflight.ts';
