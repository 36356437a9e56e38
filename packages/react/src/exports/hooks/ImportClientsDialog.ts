export {
  useImportClientsDialog,
  type ImportClientsDialogActions,
  type ImportClientsDialogState,
  type ImportColumn,
  type ImportDisabledReason,
  type ImportMapping,
  type ImportSource,
  type UseImportClientsDialogOptions,
  type UseImportClientsDialogResult,
} from '../../components/ImportClientsDialog/index.ts';
