export {
  AddClientDialog,
  type AddClientDialogProps,
  type AddClientDialogSlots,
  type PreliminaryField,
} from '../components/AddClientDialog/index.ts';
