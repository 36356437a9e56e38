export { BulkSendDialog } from './BulkSendDialog.tsx';
export type {
  BulkSendDialogProps,
  BulkSendDialogSlots,
  BulkSendDismissedDetails,
} from './bulk-send-dialog-props.ts';
export {
  useBulkPreflight,
  type BulkPreflightActions,
  type BulkPreflightState,
  type SkippedReasonGroup,
  type UseBulkPreflightOptions,
  type UseBulkPreflightResult,
} from './useBulkPreflight.ts';
