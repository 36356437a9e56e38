import type { Client, Member } from '../../../packages/sdk/src/index.ts';

export declare const client: Client;
export declare const member: Member;
export declare function mayStillSend(): Promise<boolean>;
export declare function track(mails: number): void;
export declare function report(error: unknown): void;
