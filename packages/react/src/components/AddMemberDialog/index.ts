export { AddMemberDialog, type AddMemberDialogProps } from './AddMemberDialog.tsx';
export { useAddMemberDialog, type AddMemberDialogState, type UseAddMemberDialogOptions } from './useAddMemberDialog.ts';
