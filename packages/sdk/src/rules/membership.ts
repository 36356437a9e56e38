export {
  checkMembers,
  clientNameOf,
  decideAddMember,
  fullName,
  kindOf,
  mailOnAdd,
} from '@foyer/contract/rules';
