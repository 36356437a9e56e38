export {
  SendHooksContext,
  useSendHooks,
  type CompletedSend,
  type InvitationsSentDetails,
  type OutgoingSend,
  type SendHooks,
} from './send-hooks.ts';
