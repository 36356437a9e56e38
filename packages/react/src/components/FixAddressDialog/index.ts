export {
  FixAddressDialog,
  type FixAddressDialogProps,
  type FixAddressDialogSlots,
} from './FixAddressDialog.tsx';
export {
  useFixAddressDialog,
  type AddressConsequence,
  type FixAddressDialogActions,
  type FixAddressDialogState,
  type UseFixAddressDialogOptions,
  type UseFixAddressDialogResult,
} from './useFixAddressDialog.ts';
