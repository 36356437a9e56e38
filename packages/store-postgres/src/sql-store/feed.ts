import type { EventType, PortalEvent } from '@foyer/contract';
import type { FeedSlice, NewEvent } from '@foyer/portal/store';
import type { Queries } from '../database.ts';
import { timestamp } from './documents.ts';

// Transactions at or above this one may still commit: what stands behind it is not read yet, or they would be passed over.
const SETTLED = 'xid < pg_snapshot_xmin(pg_current_snapshot())';

/** One statement for all of them, in their order. */
export async function appendEvents(tx: Queries, firmId: string, events: readonly NewEvent[]): Promise<void> {
  const data = events.map(({ client, bulkSend }) => JSON.stringify({ client, bulkSend }));
  await tx.query(
    `insert into event (firm_id, type, at, client_id, data)
     select $1, e.type, e.at::timestamptz, e.client_id, e.data::json
     from unnest($2::text[], $3::text[], $4::text[], $5::text[]) with ordinality as e (type, at, client_id, data, place) order by e.place`,
    [
      firmId,
      events.map(({ type }) => type),
      events.map(({ at }) => at),
      events.map(({ clientId }) => clientId),
      data,
    ],
  );
}

/** The place of the last event that can be read; of a feed that holds nothing, its floor, which is nought while nothing was ever let go of. The firm is `$1`. */
export const CURSOR_NOW = `coalesce(
  (select 'ev_' || xid::text || '.' || id from event where firm_id = $1 and ${SETTLED} order by xid desc, id desc limit 1),
  (select 'ev_' || feed_floor_xid::text || '.' || feed_floor_id from firm where id = $1 limit 1),
  'ev_0.0')`;

export async function feedCursor(db: Queries, firmId: string): Promise<string> {
  const [row] = await db.query<{ cursor: string }>(`select ${CURSOR_NOW} as cursor`, [firmId]);
  return row?.cursor ?? 'ev_0.0';
}

/** Events behind a cursor; one from elsewhere, or from after the end, is as useless as one that is too old. */
export async function readFeed(
  db: Queries,
  firmId: string,
  after: string | null,
  limit: number,
): Promise<FeedSlice> {
  const end = await feedCursor(db, firmId);
  if (after === null) return { state: 'read', events: [], cursor: end };
  const place = placeOf(after);
  const last = placeOf(end);
  if (place === null || last === null || isBehind(place, last) || (await isPurged(db, firmId, place)))
    return { state: 'too-old', cursor: end };
  const rows = await db.query<
    Pick<PortalEvent, 'id' | 'at' | 'clientId'> & {
      type: EventType;
      data: Pick<PortalEvent, 'client' | 'bulkSend'>;
    }
  >(
    `select 'ev_' || xid::text || '.' || id as id, type, ${timestamp('at')} as at, client_id as "clientId", data
     from event where firm_id = $1 and (xid, id) > ($2::text::xid8, $3::text::bigint) and ${SETTLED} order by xid, id limit $4::int`,
    [firmId, String(place.xid), String(place.id), limit],
  );
  const events = rows.map(({ data, ...event }): PortalEvent => ({ ...event, ...data }));
  return { state: 'read', events, cursor: events.at(-1)?.id ?? after };
}

/** Whether events behind a place are gone by now. */
async function isPurged(db: Queries, firmId: string, { xid, id }: Place): Promise<boolean> {
  const rows = await db.query(
    'select from firm where id = $1 and ($2::text::xid8, $3::text::bigint) < (feed_floor_xid, feed_floor_id)',
    [firmId, String(xid), String(id)],
  );
  return rows.length > 0;
}

interface Place {
  xid: bigint;
  id: bigint;
}

const CURSOR = /^ev_(\d{1,20})\.(\d{1,19})$/;

function placeOf(cursor: string): Place | null {
  const parts = CURSOR.exec(cursor);
  if (parts === null) return null;
  const [xid, id] = [BigInt(parts[1] ?? ''), BigInt(parts[2] ?? '')];
  return xid < 2n ** 64n && id < 2n ** 63n ? { xid, id } : null;
}

const isBehind = (a: Place, b: Place): boolean => a.xid > b.xid || (a.xid === b.xid && a.id > b.id);
