export {
  SendInviteDialog,
  type SendInviteDialogProps,
  type SendInviteDialogSlots,
} from '../components/SendInviteDialog/index.ts';
