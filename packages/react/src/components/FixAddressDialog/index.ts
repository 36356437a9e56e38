export {
  FixAddressDialog,
  type FixAddressDialogProps,
  type FixAddressDialogSlots,
} from './FixAddressDialog.tsx';
export {
  useFixAddressDialog,
  type FixAddressDialogState,
  type UseFixAddressDialogOptions,
} from './useFixAddressDialog.ts';
