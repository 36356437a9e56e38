export {
  MessagesProvider,
  describeError,
  enAU,
  formatDate,
  formatTime,
  mergeMessages,
  type DateStyle,
  type DeepPartial,
  type Language,
  type MessageOverrides,
  type Messages,
  type MessagesProviderProps,
} from '../messages/index.ts';
