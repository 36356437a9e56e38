export { enAU } from './en-AU.ts';
export { formatDate, formatTime, type DateStyle } from './format-date.ts';
export { mergeMessages } from './merge-messages.ts';
export { MessagesProvider, useDateStyle, useMessages, type MessagesProviderProps } from './MessagesProvider.tsx';
export type { DeepPartial, MessageOverrides, Messages } from './messages.ts';
