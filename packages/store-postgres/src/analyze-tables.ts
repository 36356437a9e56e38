import type { Queries } from './database.ts';

/** Updates the planner statistics of all tables that a bulk send fills. Cached plans are invalidated. */
export const analyzeTables = (db: Pick<Queries, 'exec'>): Promise<void> =>
  db.exec('analyze client, account, member, invitation, link, mail, bulk_outcome, timeline_entry');
