import type { BulkSend } from './bulk.ts';
import type { Client } from './client.ts';

/** What a feed can say. `reset` means: too much was missed, fetch again. */
export type EventType =
  | 'client.changed'
  | 'member.changed'
  | 'member.removed'
  | 'bulkSend.progressed'
  | 'reset';

/** One entry of the firm's feed; it carries the whole client, whose `version` decides what is newer. */
export interface PortalEvent {
  /** `ev_…`, also the cursor for `Last-Event-ID`. */
  id: string;
  type: EventType;
  at: string;
  clientId: string | null;
  client?: Client;
  bulkSend?: BulkSend;
}
