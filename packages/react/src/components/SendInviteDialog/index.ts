export {
  SendInviteDialog,
  type SendInviteDialogProps,
  type SendInviteDialogSlots,
} from './SendInviteDialog.tsx';
export {
  useSendInviteDialog,
  type RecipientState,
  type SendDisabledReason,
  type SendInviteDialogActions,
  type SendInviteDialogState,
  type UseSendInviteDialogOptions,
  type UseSendInviteDialogResult,
} from './useSendInviteDialog.ts';
export {
  useTestMail,
  type TestMailDisabledReason,
  type TestMailState,
  type UseTestMailOptions,
  type UseTestMailResult,
} from './useTestMail.ts';
