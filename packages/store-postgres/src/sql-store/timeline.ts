import type { TimelineEntry } from '@foyer/contract';
import type { TimelineRecord } from '@foyer/portal/store';
import type { Queries } from '../database.ts';

export async function readTimeline(
  db: Queries,
  firmId: string,
  memberId: string,
  limit: number,
): Promise<TimelineEntry[]> {
  const rows = await db.query<{ entry: TimelineEntry }>(
    'select entry from timeline_entry where firm_id = $1 and member_id = $2 order by position desc limit $3::int',
    [firmId, memberId, limit],
  );
  return rows.map(({ entry }) => entry);
}

/** Inserts all entries in one statement, in order. */
export async function appendTimeline(
  tx: Queries,
  firmId: string,
  records: readonly TimelineRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await tx.query(
    `insert into timeline_entry (firm_id, member_id, entry)
     select $1, r.member_id, r.entry::json from unnest($2::text[], $3::text[]) with ordinality as r (member_id, entry, ordinal) order by r.ordinal`,
    [firmId, records.map(({ memberId }) => memberId), records.map(({ entry }) => JSON.stringify(entry))],
  );
}
