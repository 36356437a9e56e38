export {
  useAddMemberDialog,
  type AddMemberDialogActions,
  type AddMemberDialogState,
  type UseAddMemberDialogOptions,
  type UseAddMemberDialogResult,
} from '../../components/AddMemberDialog/index.ts';
