export { BulkUpdateDialog, type BulkChange, type BulkUpdateDialogProps } from './BulkUpdateDialog.tsx';
export {
  useBulkUpdateDialog,
  type BulkUpdateDialogState,
  type UseBulkUpdateDialogOptions,
} from './useBulkUpdateDialog.ts';
