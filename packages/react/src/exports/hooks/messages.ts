export { useAllMessages as useMessages, useDateStyle } from '../../messages/index.ts';
