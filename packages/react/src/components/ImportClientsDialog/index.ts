export {
  ImportClientsDialog,
  type ImportClientsDialogProps,
  type ImportClientsDialogSlots,
} from './ImportClientsDialog.tsx';
export {
  useImportClients,
  type ImportClientsState,
  type UseImportClientsOptions,
} from './useImportClients.ts';
export type { ImportColumn, ImportMapping, ImportSource } from './import-mapping.ts';
