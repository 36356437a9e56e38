export { AddMemberDialog, type AddMemberDialogProps, type AddMemberDialogSlots } from './AddMemberDialog.tsx';
export {
  useAddMemberDialog,
  type AddMemberDialogState,
  type UseAddMemberDialogOptions,
} from './useAddMemberDialog.ts';
