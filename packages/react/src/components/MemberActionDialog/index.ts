export { MemberActionDialog, type MemberActionDialogProps } from './MemberActionDialog.tsx';
export { useMemberActionDialog, type MemberAction, type MemberActionDialogState } from './useMemberActionDialog.ts';
