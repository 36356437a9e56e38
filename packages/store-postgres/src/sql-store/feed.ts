import type { EventType, PortalEvent } from '@foyer/contract';
import type { FeedSlice, NewEvent } from '@foyer/portal/store';
import type { Queries } from '../database.ts';
import { timestamp } from './client-json.ts';

// Transactions at or above the snapshot's xmin may still commit. Reading past them would skip their events.
const IS_COMMITTED = 'xid < pg_snapshot_xmin(pg_current_snapshot())';

/** Inserts all events in one statement, in order. */
export async function appendEvents(tx: Queries, firmId: string, events: readonly NewEvent[]): Promise<void> {
  const data = events.map(({ client, bulkSend }) => JSON.stringify({ client, bulkSend }));
  await tx.query(
    `insert into event (firm_id, type, at, client_id, data)
     select $1, e.type, e.at::timestamptz, e.client_id, e.data::json
     from unnest($2::text[], $3::text[], $4::text[], $5::text[]) with ordinality as e (type, at, client_id, data, ordinal) order by e.ordinal`,
    [
      firmId,
      events.map(({ type }) => type),
      events.map(({ at }) => at),
      events.map(({ clientId }) => clientId),
      data,
    ],
  );
}

/** SQL of the cursor of the last readable event; for an empty feed, its floor, up to which events were purged. The firm is `$1`. */
export const LATEST_CURSOR = `coalesce(
  (select 'ev_' || xid::text || '.' || id from event where firm_id = $1 and ${IS_COMMITTED} order by xid desc, id desc limit 1),
  (select 'ev_' || feed_floor_xid::text || '.' || feed_floor_id from firm where id = $1 limit 1),
  'ev_0.0')`;

export async function readFeedCursor(db: Queries, firmId: string): Promise<string> {
  const [row] = await db.query<{ cursor: string }>(`select ${LATEST_CURSOR} as cursor`, [firmId]);
  return row?.cursor ?? 'ev_0.0';
}

/** Reads events after a cursor. A foreign cursor, and one beyond the end, are treated like one that is too old. */
export async function readFeed(
  db: Queries,
  firmId: string,
  after: string | null,
  limit: number,
): Promise<FeedSlice> {
  const end = await readFeedCursor(db, firmId);
  if (after === null) return { state: 'read', events: [], cursor: end };
  const position = parseCursor(after);
  const last = parseCursor(end);
  if (position === null || last === null || isAfter(position, last) || (await isPurged(db, firmId, position)))
    return { state: 'too-old', cursor: end };
  const rows = await db.query<
    Pick<PortalEvent, 'id' | 'at' | 'clientId'> & {
      type: EventType;
      data: Pick<PortalEvent, 'client' | 'bulkSend'>;
    }
  >(
    `select 'ev_' || xid::text || '.' || id as id, type, ${timestamp('at')} as at, client_id as "clientId", data
     from event where firm_id = $1 and (xid, id) > ($2::text::xid8, $3::text::bigint) and ${IS_COMMITTED} order by xid, id limit $4::int`,
    [firmId, String(position.xid), String(position.id), limit],
  );
  const events = rows.map(({ data, ...event }): PortalEvent => ({ ...event, ...data }));
  return { state: 'read', events, cursor: events.at(-1)?.id ?? after };
}

/** Whether events after a position were purged. */
async function isPurged(db: Queries, firmId: string, { xid, id }: Position): Promise<boolean> {
  const rows = await db.query(
    'select from firm where id = $1 and ($2::text::xid8, $3::text::bigint) < (feed_floor_xid, feed_floor_id)',
    [firmId, String(xid), String(id)],
  );
  return rows.length > 0;
}

interface Position {
  xid: bigint;
  id: bigint;
}

const CURSOR_PATTERN = /^ev_(\d{1,20})\.(\d{1,19})$/;

function parseCursor(cursor: string): Position | null {
  const parts = CURSOR_PATTERN.exec(cursor);
  if (parts === null) return null;
  const [xid, id] = [BigInt(parts[1] ?? ''), BigInt(parts[2] ?? '')];
  return xid < 2n ** 64n && id < 2n ** 63n ? { xid, id } : null;
}

const isAfter = (a: Position, b: Position): boolean => a.xid > b.xid || (a.xid === b.xid && a.id > b.id);
