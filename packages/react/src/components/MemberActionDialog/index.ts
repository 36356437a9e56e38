export { MemberActionDialog, type MemberActionDialogProps } from './MemberActionDialog.tsx';
export { useMemberAction, type MemberAction, type MemberActionState } from './useMemberAction.ts';
