export {
  ImportClientsDialog,
  type ImportClientsDialogProps,
  type ImportClientsDialogSlots,
} from '../components/ImportClientsDialog/index.ts';
