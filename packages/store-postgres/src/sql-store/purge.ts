import type { PurgeCutoffs } from '@foyer/portal/store';
import type { Db, Queries } from '../database.ts';
import { purgePreflights } from './preflights.ts';

const BATCH_SIZE = 5_000;

/**
 * Deletes expired idempotency keys, sessions, tokens and preflights, and old events, one batch of each table.
 * @returns the number of deleted rows
 */
export async function purge(db: Db, { now, keysBefore, eventsBefore }: PurgeCutoffs): Promise<number> {
  const ended = await Promise.all([
    deleteExpired(db, 'idempotency', 'at <= $1::timestamptz', keysBefore),
    deleteExpired(db, 'client_session', 'expires_at <= $1::timestamptz', now),
    deleteExpired(db, 'staff_session', 'expires_at <= $1::timestamptz', now),
    deleteExpired(db, 'access_token', 'expires_at <= $1::timestamptz', now),
    deleteExpired(db, 'rate_window', 'ends_at <= $1::timestamptz', now),
    purgePreflights(db, now, BATCH_SIZE),
  ]);
  return (
    ended.reduce((sum, n) => sum + n, await purgeEvents(db, eventsBefore)) +
    (await purgeChanges(db, keysBefore))
  );
}

/** Deletes change records and raises the floor: pages cached before it are read again. */
async function purgeChanges(db: Queries, before: string): Promise<number> {
  const floors = await db.query<{ n: number }>(
    `with gone as (
       delete from firm_change where ctid = any (array (select ctid from firm_change where at <= $1::timestamptz order by at limit ${BATCH_SIZE})) returning firm_id, xid
     ), floor as (
       select firm_id, max(xid) as xid, count(*)::int as n from gone group by firm_id
     ), raised as (
       update firm f set change_floor = greatest(f.change_floor, floor.xid) from floor where f.id = floor.firm_id
     )
     select n from floor`,
    [before],
  );
  return floors.reduce((sum, { n }) => sum + n, 0);
}

async function deleteExpired(
  db: Queries,
  table: 'idempotency' | 'client_session' | 'staff_session' | 'access_token' | 'rate_window',
  condition: string,
  moment: string,
): Promise<number> {
  // By ctid, because the tables have different keys. Safe because only one purge runs at a time.
  return (
    await db.query(
      `delete from ${table} where ctid = any (array (select ctid from ${table} where ${condition} limit ${BATCH_SIZE})) returning 1`,
      [moment],
    )
  ).length;
}

/** Deletes events and raises the feed's floor in the same transaction: clients with a cursor before it reload. */
function purgeEvents(db: Db, before: string): Promise<number> {
  return db.transaction(async (tx) => {
    const gone = await tx.query<{ firmId: string; xid: string; id: string }>(
      `delete from event where ctid = any (array (select ctid from event where at <= $1::timestamptz order by at limit ${BATCH_SIZE}))
       returning firm_id as "firmId", xid::text as xid, id::text as id`,
      [before],
    );
    await tx.query(
      `update firm f set feed_floor_xid = n.xid, feed_floor_id = n.id
       from (select distinct on (firm) firm, xid::xid8 as xid, id::bigint as id from unnest($1::text[], $2::text[], $3::text[]) as g (firm, xid, id)
             order by firm, xid::xid8 desc, id::bigint desc) n
       where f.id = n.firm and (n.xid, n.id) > (f.feed_floor_xid, f.feed_floor_id)`,
      [gone.map(({ firmId }) => firmId), gone.map(({ xid }) => xid), gone.map(({ id }) => id)],
    );
    return gone.length;
  });
}
