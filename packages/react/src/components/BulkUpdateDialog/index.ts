export { BulkUpdateDialog, type BulkUpdateDialogProps } from './BulkUpdateDialog.tsx';
export {
  useBulkUpdateDialog,
  type BulkChange,
  type BulkUpdateDialogActions,
  type BulkUpdateDialogState,
  type UseBulkUpdateDialogOptions,
  type UseBulkUpdateDialogResult,
} from './useBulkUpdateDialog.ts';
