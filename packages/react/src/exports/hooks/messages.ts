export { useDateStyle, useMessages } from '../../messages/index.ts';
