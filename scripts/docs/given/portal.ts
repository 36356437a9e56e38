// What pages import as `./portal.ts`: the file in which a host makes its client.
import type { PortalClient } from '../../../packages/sdk/src/index.ts';

export declare const client: PortalClient;
