export { describeError } from './describe-error.ts';
export { describeRefusal } from './describe-refusal.ts';
export { enAU } from './en-AU/index.ts';
export { formatDate, formatTime, type DateStyle } from './format-date.ts';
export { mergeMessages } from './merge-messages.ts';
export {
  MessagesProvider,
  useDateStyle,
  useMessages,
  useStatusMessages,
  type MessagesProviderProps,
} from './MessagesProvider.tsx';
export type { DeepPartial, Language, MessageOverrides, Messages } from './messages.ts';
export type { StatusMessages } from './status-messages.ts';
