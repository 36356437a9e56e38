import type { Queries } from './database.ts';

/** Has the database count what a bulk send has written. Statements that were planned before are planned anew. */
export const analyzeTables = (db: Pick<Queries, 'exec'>): Promise<void> =>
  db.exec('analyze client, account, member, invitation, link, mail, bulk_outcome, history');
