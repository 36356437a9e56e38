export { describeStore } from './describe-store.ts';
export type { OpenStore } from './describe-store.ts';
