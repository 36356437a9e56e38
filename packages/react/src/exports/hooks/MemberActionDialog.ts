export {
  useMemberActionDialog,
  type MemberActionDialogState,
  type UseMemberActionDialogOptions,
  type UseMemberActionDialogResult,
} from '../../components/MemberActionDialog/index.ts';
