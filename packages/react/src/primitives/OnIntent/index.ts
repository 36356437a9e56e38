export { onIntent, type OnIntent } from './on-intent.tsx';
