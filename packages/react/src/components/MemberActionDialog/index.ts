export { MemberActionDialog, type MemberActionDialogProps } from './MemberActionDialog.tsx';
export {
  useMemberActionDialog,
  type MemberAction,
  type MemberActionDialogState,
  type MemberChangedDetails,
  type UseMemberActionDialogOptions,
  type UseMemberActionDialogResult,
} from './useMemberActionDialog.ts';
