export { AddMemberDialog, type AddMemberDialogProps, type AddMemberDialogSlots } from './AddMemberDialog.tsx';
export {
  useAddMemberDialog,
  type AddMemberDialogActions,
  type AddMemberDialogState,
  type UseAddMemberDialogOptions,
  type UseAddMemberDialogResult,
} from './useAddMemberDialog.ts';
