export {
  decideChangeEmail,
  decideChangeRole,
  decideRemoveMember,
  decideUpdateClient,
} from '@foyer/contract/rules';
