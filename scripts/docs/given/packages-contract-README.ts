import type { Member, Policy, Viewer } from '../../../packages/contract/src/index.ts';

export declare const member: Member;
export declare const now: number;
export declare const policy: Policy;
export declare const viewer: Viewer;
