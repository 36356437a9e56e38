export {
  useFixAddressDialog,
  type AddressConsequence,
  type FixAddressDialogActions,
  type FixAddressDialogState,
  type UseFixAddressDialogOptions,
  type UseFixAddressDialogResult,
} from '../../components/FixAddressDialog/index.ts';
