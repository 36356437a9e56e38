/** A table that is exported. */
export interface ExportedTable {
  name: string;
  /** Columns that order its rows. */
  key: readonly string[];
  /** A column that references a later table; it is filled in after that table. */
  deferredColumn?: string;
}

/**
 * All exported tables, each after those that it references. The feed and the change records are not exported, because they contain transaction
 * ids of their database; rate limits, idempotency keys and staff sessions are not, because they expire soon.
 */
export const EXPORTED_TABLES: readonly ExportedTable[] = [
  { name: 'firm', key: ['id'] },
  { name: 'staff', key: ['firm_id', 'id'] },
  { name: 'access_token', key: ['token_hash'] },
  { name: 'form', key: ['firm_id', 'id'] },
  { name: 'client', key: ['firm_id', 'id'] },
  { name: 'client_staff', key: ['firm_id', 'client_id', 'staff_id'] },
  { name: 'account', key: ['firm_id', 'id'] },
  { name: 'member', key: ['firm_id', 'id'], deferredColumn: 'invitation_id' },
  { name: 'invitation', key: ['firm_id', 'id'] },
  { name: 'link', key: ['token_hash'] },
  { name: 'mail', key: ['id'] },
  { name: 'client_session', key: ['token_hash'] },
  { name: 'timeline_entry', key: ['firm_id', 'member_id', 'position'] },
  { name: 'bulk_preflight', key: ['firm_id', 'id'] },
  { name: 'bulk_send', key: ['firm_id', 'id'] },
  { name: 'bulk_outcome', key: ['firm_id', 'bulk_send_id', 'member_id'] },
];

/** Tables that are not exported. */
export const EXCLUDED_TABLES: readonly string[] = [
  'event',
  'firm_change',
  'idempotency',
  'migration',
  'rate_window',
  'staff_session',
];
