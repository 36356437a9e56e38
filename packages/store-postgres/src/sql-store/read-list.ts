import type { ListedPage, ListQuery } from '@foyer/portal/store';
import type { Queries } from '../database.ts';
import { timestamp } from './documents.ts';
import { CURSOR_NOW } from './feed.ts';
import { binder, filterOf, pageOf } from './list.ts';
import { createListCache, type Kept, type ListCache } from './list-cache.ts';

/** A page as the database gives it: all of it in one snapshot. */
interface Row extends ListedPage {
  snapshot: string;
  /** When the next invitation ends. */
  until: string | null;
}

type Page = Pick<ListedPage, 'items' | 'total'>;

/** Pages of all firms, read or kept. */
export interface ListReader {
  read(db: Queries, firmId: string, query: ListQuery): Promise<ListedPage>;
  /** Snapshots of another server say nothing here: for when a connection was lost, and with it perhaps the server. */
  forgetAll(): void;
}

const PAGES = 100;
const TOTALS = 1_000;
const TURNS = 3;
const ALWAYS = { from: '', until: '9999' };

/**
 * Keeps pages and totals, and gives out none that a new read would not give. Whether a kept one still holds is asked of the database each time: no transaction
 * of the firm that has changed anything was committed since its snapshot, and no invitation has ended since where the page depends on that.
 */
export function createListReader(): ListReader {
  const pages = createListCache<Page>(PAGES);
  const totals = createListCache<number>(TOTALS);
  const underway = new Map<string, Promise<unknown>>();

  const readAnew = async (
    db: Queries,
    firmId: string,
    query: ListQuery,
    key: string | null,
  ): Promise<ListedPage> => {
    const { items, total, revision, snapshot, until } = await readPage(
      db,
      firmId,
      query,
      totalOf(totals, firmId, query),
    );
    const lasts = query.status.length === 0 ? ALWAYS : { from: query.now, until: until ?? ALWAYS.until };
    if (query.expiresBefore === null)
      totals.keep(totalKey(firmId, query), { value: total, snapshot, ...lasts });
    if (key !== null) pages.keep(key, { value: { items, total }, snapshot, ...lasts });
    return { items, total, revision };
  };

  return {
    async read(db, firmId, query) {
      const key = pageKey(firmId, query);
      if (key === null) return readAnew(db, firmId, query, null);
      for (let turn = 1; ; turn += 1) {
        const kept = pages.at(key, query.now);
        const revision = kept && (await revisionIfFresh(db, firmId, kept));
        if (kept !== null && revision !== null) return { ...kept.value, revision };
        // Somebody else is reading it; what they get may be older than this request, so it is looked at like any other that was kept.
        const others = underway.get(key);
        if (others === undefined || turn === TURNS) break;
        await others.catch(() => undefined);
      }
      const reading = readAnew(db, firmId, query, key);
      underway.set(key, reading);
      try {
        return await reading;
      } finally {
        if (underway.get(key) === reading) underway.delete(key);
      }
    },
    forgetAll() {
      pages.forgetAll();
      totals.forgetAll();
    },
  };
}

/** One page, its total and where the feed stood, in one statement. @param kept a total that need not be counted if it still holds */
export async function readPage(
  db: Queries,
  firmId: string,
  query: ListQuery,
  kept: Kept<number> | null,
): Promise<Row> {
  const { where, params: filters } = filterOf(firmId, query);
  const page = pageOf(query, where, filters);
  const { params, bind } = binder(page.params);
  const count = `(select count(*)::int from client c where ${where})`;
  const total =
    kept === null
      ? count
      : `case when ${isFresh(bind(kept.snapshot))} then ${bind(kept.value)}::int else ${count} end`;
  const until =
    query.status.length === 0
      ? 'null'
      : `(select ${timestamp('min(i.expires_at)')} from invitation i where i.firm_id = $1 and i.status = 'open' and i.expires_at > ${bind(query.now)}::timestamptz)`;
  const [row] = await db.query<Row>(
    `select pg_current_snapshot()::text as snapshot, ${CURSOR_NOW} as revision, ${until} as until, ${total} as total,
       coalesce((select json_agg(p.client) from (${page.text}) p), '[]') as items`,
    params,
  );
  if (row === undefined) throw new Error('A statement without a table gives one row');
  return row;
}

/** Where the feed stands, if a new read would give what was kept; else null. */
async function revisionIfFresh(
  db: Queries,
  firmId: string,
  { snapshot }: Kept<unknown>,
): Promise<string | null> {
  const [row] = await db.query<{ revision: string }>(
    `select ${CURSOR_NOW} as revision where ${isFresh('$2')}`,
    [firmId, snapshot],
  );
  return row?.revision ?? null;
}

/** Whether no change of the firm is seen now that was not seen in a snapshot; what was noted before the floor is gone, so that an older snapshot says nothing. */
const isFresh = (
  snapshot: string,
): string => `(exists (select from firm where id = $1 and pg_snapshot_xmin(${snapshot}::text::pg_snapshot) > change_floor)
  and not exists (select from firm_change n where n.firm_id = $1 and n.xid >= pg_snapshot_xmin(${snapshot}::text::pg_snapshot) and not pg_visible_in_snapshot(n.xid, ${snapshot}::text::pg_snapshot)))`;

const totalOf = (totals: ListCache<number>, firmId: string, query: ListQuery): Kept<number> | null =>
  query.expiresBefore === null ? totals.at(totalKey(firmId, query), query.now) : null;

function totalKey(
  firmId: string,
  { search, status, plan, staffId, kind, hidden, ids, except, createdUntil }: ListQuery,
): string {
  return JSON.stringify([firmId, search, status, plan, staffId, kind, hidden, ids, except, createdUntil]);
}

/** Null: not kept. Whoever walks through a list comes to each page once, and what ends within so many days changes with every moment. */
const pageKey = (firmId: string, query: ListQuery): string | null =>
  query.after !== null || query.expiresBefore !== null
    ? null
    : JSON.stringify([totalKey(firmId, query), query.sort, query.limit, query.offset]);
