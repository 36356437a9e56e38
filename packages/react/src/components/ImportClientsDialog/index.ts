export {
  ImportClientsDialog,
  type ImportClientsDialogProps,
  type ImportClientsDialogSlots,
} from './ImportClientsDialog.tsx';
export type { ImportColumn, ImportMapping, ImportSource } from './import-mapping.ts';
export {
  useImportClientsDialog,
  type ImportClientsDialogActions,
  type ImportClientsDialogState,
  type ImportDisabledReason,
  type UseImportClientsDialogOptions,
  type UseImportClientsDialogResult,
} from './useImportClientsDialog.ts';
