export {
  BulkUpdateDialog,
  type BulkChange,
  type BulkUpdateDialogProps,
} from '../components/BulkUpdateDialog/index.ts';
