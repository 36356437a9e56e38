import type { BulkSend } from './bulk.ts';
import type { Client } from './client.ts';

/** The type of an event. `reset`: events were lost, fetch again what you show. */
export type EventType =
  | 'client.changed'
  | 'member.changed'
  | 'member.removed'
  | 'bulkSend.progressed'
  | 'reset';

/** An event of the firm's feed. It carries the whole client; of two, the one with the higher `version` is newer. */
export interface PortalEvent {
  /** `ev_…`; also the cursor for `Last-Event-ID`. */
  id: string;
  type: EventType;
  at: string;
  clientId: string | null;
  client?: Client;
  bulkSend?: BulkSend;
}
