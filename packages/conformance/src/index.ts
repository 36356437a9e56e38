export { describePortal } from './describe-portal.ts';
export type { Runner } from './describe-portal.ts';
export type { Capability, Need, SeenMail, Target } from './target.ts';
