export {
  useSendInviteDialog,
  useTestMail,
  type RecipientState,
  type SendDisabledReason,
  type SendInviteDialogActions,
  type SendInviteDialogState,
  type TestMailDisabledReason,
  type TestMailState,
  type UseSendInviteDialogOptions,
  type UseSendInviteDialogResult,
  type UseTestMailOptions,
  type UseTestMailResult,
} from '../../components/SendInviteDialog/index.ts';
