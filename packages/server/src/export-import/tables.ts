/** A table as it travels. */
export interface ExportedTable {
  name: string;
  /** What orders its rows, so that they can be read in stretches. */
  key: readonly string[];
  /** A column that points at rows which come later; it is filled in when they are there. */
  deferredColumn?: string;
}

/**
 * Everything that is kept, each table after those that it points at. The feed and the notes of changes stay: they are made of transactions of their own database. Counts of
 * tries, answers under idempotency keys and sessions of staff stay too, since all of them are forgotten soon anyway.
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
  { name: 'history', key: ['firm_id', 'member_id', 'position'] },
  { name: 'bulk_send', key: ['firm_id', 'id'] },
  { name: 'bulk_outcome', key: ['firm_id', 'bulk_send_id', 'member_id'] },
];

/** Tables of the database that do not travel. */
export const EXCLUDED_TABLES: readonly string[] = [
  'event',
  'firm_change',
  'idempotency',
  'migration',
  'rate_window',
  'staff_session',
];
