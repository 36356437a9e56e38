export {
  AddMemberDialog,
  type AddMemberDialogProps,
  type AddMemberDialogSlots,
} from '../components/AddMemberDialog/index.ts';
