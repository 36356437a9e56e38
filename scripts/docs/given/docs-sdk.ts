import type { BulkSend } from '../../../packages/sdk/src/index.ts';

/** Where the host keeps who is signed in. */
export declare const signIn: { token: string; renew(): Promise<string> };
export declare function showProgress(state: BulkSend): void;
export declare function currentTrace(): string;
export declare function until(isTrue: () => boolean): Promise<void>;
export declare const tokenInTheLink: string;
