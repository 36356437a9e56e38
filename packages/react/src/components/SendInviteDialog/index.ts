export {
  SendInviteDialog,
  type SendInviteDialogProps,
  type SendInviteDialogSlots,
} from './SendInviteDialog.tsx';
export {
  useSendInviteDialog,
  type RecipientChoice,
  type SendInviteDialogState,
  type UseSendInviteDialogOptions,
} from './useSendInviteDialog.ts';
export { useTestMail, type TestMail } from './useTestMail.ts';
