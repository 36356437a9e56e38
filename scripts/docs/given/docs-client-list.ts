import type { LinkComponent } from '../../../packages/react/src/index.ts';
import type { PortalClient } from '../../../packages/sdk/src/index.ts';

export declare const portal: PortalClient;
export declare const RouterLink: LinkComponent;
export declare function quietHours(): boolean;
export declare function track(mails: number): void;
export declare function report(error: unknown): void;
export declare function mark(what: string): void;
