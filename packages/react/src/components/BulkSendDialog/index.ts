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
  type CountChange,
  type UseBulkPreflightOptions,
  type UseBulkPreflightResult,
} from './useBulkPreflight.ts';
