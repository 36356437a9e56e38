export {
  useBulkUpdateDialog,
  type BulkUpdateDialogActions,
  type BulkUpdateDialogState,
  type UseBulkUpdateDialogOptions,
  type UseBulkUpdateDialogResult,
} from '../../components/BulkUpdateDialog/index.ts';
