export { isRecipientGroup, resendsByDefault } from '@foyer/contract/rules';
