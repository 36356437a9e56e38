export {
  FixAddressDialog,
  type FixAddressDialogProps,
  type FixAddressDialogSlots,
} from '../components/FixAddressDialog/index.ts';
