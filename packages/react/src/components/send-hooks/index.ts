export {
  SendHooksContext,
  useSendHooks,
  type CompletedSend,
  type OutgoingSend,
  type SendHooks,
} from './send-hooks.ts';
