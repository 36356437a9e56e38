export {
  ActivateAccount,
  type ActivateAccountProps,
  type ActivateAccountSlots,
} from '../components/ActivateAccount/index.ts';
