export {
  ImportClientsDialog,
  type ImportClientsDialogProps,
  type ImportClientsDialogSlots,
} from './ImportClientsDialog.tsx';
export {
  useImportClientsDialog,
  type ImportClientsDialogState,
  type UseImportClientsDialogOptions,
} from './useImportClientsDialog.ts';
export type { ImportColumn, ImportMapping, ImportSource } from './import-mapping.ts';
