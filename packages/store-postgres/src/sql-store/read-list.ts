import type { ListedPage, ListQuery } from '@foyer/portal/store';
import type { Queries } from '../database.ts';
import { timestamp } from './client-json.ts';
import { LATEST_CURSOR } from './feed.ts';
import { filterConditions, pageQuery } from './list.ts';
import { createParams } from './params.ts';
import { createListCache, type CacheEntry, type ListCache } from './list-cache.ts';

/** A page as one statement reads it, in one snapshot. */
interface PageRow extends ListedPage {
  snapshot: string;
  /** When the next invitation expires. */
  until: string | null;
}

type Page = Pick<ListedPage, 'items' | 'total'>;

/** Reads pages of clients of all firms through a cache. */
export interface ListReader {
  read(db: Queries, firmId: string, query: ListQuery): Promise<ListedPage>;
  /** Drops all entries after a lost connection: the server may be another one, whose snapshots are not comparable. */
  clear(): void;
}

const MAX_PAGES = 100;
const MAX_TOTALS = 1_000;
const MAX_ATTEMPTS = 3;
const VALID_FOREVER = { from: '', until: '9999' };

/**
 * Caches pages and totals, and validates them with one indexed query before each use. An entry is valid as long as no transaction that changed
 * clients of the firm was committed after its snapshot and, where the page depends on it, no invitation has expired.
 */
export function createListReader(): ListReader {
  const pages = createListCache<Page>(MAX_PAGES);
  const totals = createListCache<number>(MAX_TOTALS);
  const inFlight = new Map<string, Promise<unknown>>();

  const readFresh = async (
    db: Queries,
    firmId: string,
    query: ListQuery,
    key: string | null,
  ): Promise<ListedPage> => {
    const { items, total, revision, snapshot, until } = await readPage(
      db,
      firmId,
      query,
      cachedTotal(totals, firmId, query),
    );
    const validWhile = (dependsOnTime: boolean) =>
      dependsOnTime ? { from: query.now, until: until ?? VALID_FOREVER.until } : VALID_FOREVER;
    if (query.expiresBefore === null)
      totals.set(totalKey(firmId, query), {
        value: total,
        snapshot,
        ...validWhile(query.status.length > 0),
      });
    if (key !== null)
      pages.set(key, { value: { items, total }, snapshot, ...validWhile(needsExpiry(query)) });
    return { items, total, revision };
  };

  return {
    async read(db, firmId, query) {
      const key = pageKey(firmId, query);
      if (key === null) return readFresh(db, firmId, query, null);
      for (let attempt = 1; ; attempt += 1) {
        const cached = pages.get(key, query.now);
        const revision = cached && (await revisionIfFresh(db, firmId, cached));
        if (cached !== null && revision !== null) return { ...cached.value, revision };
        // Another request is reading the page. Its result may be older than this request, so it is validated like any entry.
        const pending = inFlight.get(key);
        if (pending === undefined || attempt === MAX_ATTEMPTS) break;
        await pending.catch(() => undefined);
      }
      const reading = readFresh(db, firmId, query, key);
      inFlight.set(key, reading);
      try {
        return await reading;
      } finally {
        if (inFlight.get(key) === reading) inFlight.delete(key);
      }
    },
    clear() {
      pages.clear();
      totals.clear();
    },
  };
}

/**
 * Reads one page, its total and the feed cursor in one statement.
 * @param knownTotal a cached total, which is only counted again when it is no longer valid
 */
export async function readPage(
  db: Queries,
  firmId: string,
  query: ListQuery,
  knownTotal: CacheEntry<number> | null,
): Promise<PageRow> {
  const { where, params: filters } = filterConditions(firmId, query);
  const page = pageQuery(query, where, filters);
  const { params, bind } = createParams(page.params);
  const count = `(select count(*)::int from client c where ${where})`;
  const total =
    knownTotal === null
      ? count
      : `case when ${isFresh(bind(knownTotal.snapshot))} then ${bind(knownTotal.value)}::int else ${count} end`;
  const until = !needsExpiry(query)
    ? 'null'
    : `(select ${timestamp('min(i.expires_at)')} from invitation i where i.firm_id = $1 and i.status = 'open' and i.expires_at > ${bind(query.now)}::timestamptz)`;
  const [row] = await db.query<PageRow>(
    `select pg_current_snapshot()::text as snapshot, ${LATEST_CURSOR} as revision, ${until} as until, ${total} as total,
       coalesce((select json_agg(p.client) from (${page.text}) p), '[]') as items`,
    params,
  );
  if (row === undefined) throw new Error('The statement returned no row');
  return row;
}

/** Whether a page changes when an invitation expires. */
const needsExpiry = ({ status, sort }: ListQuery): boolean => status.length > 0 || sort.by === 'status';

/** Returns the feed cursor if a cache entry is still valid, else null. */
async function revisionIfFresh(
  db: Queries,
  firmId: string,
  { snapshot }: CacheEntry<unknown>,
): Promise<string | null> {
  const [row] = await db.query<{ revision: string }>(
    `select ${LATEST_CURSOR} as revision where ${isFresh('$2')}`,
    [firmId, snapshot],
  );
  return row?.revision ?? null;
}

/** SQL: whether no change of the firm was committed after a snapshot. Change records up to the floor are purged, so an older snapshot is never fresh. */
const isFresh = (
  snapshot: string,
): string => `(exists (select from firm where id = $1 and pg_snapshot_xmin(${snapshot}::text::pg_snapshot) > change_floor)
  and not exists (select from firm_change n where n.firm_id = $1 and n.xid >= pg_snapshot_xmin(${snapshot}::text::pg_snapshot) and not pg_visible_in_snapshot(n.xid, ${snapshot}::text::pg_snapshot)))`;

const cachedTotal = (
  totals: ListCache<number>,
  firmId: string,
  query: ListQuery,
): CacheEntry<number> | null =>
  query.expiresBefore === null ? totals.get(totalKey(firmId, query), query.now) : null;

function totalKey(
  firmId: string,
  { search, status, plan, staffId, kind, hidden, ids, except, createdUntil }: ListQuery,
): string {
  return JSON.stringify([firmId, search, status, plan, staffId, kind, hidden, ids, except, createdUntil]);
}

/** Null: the page is not cached, because cursors read each page once and `expiresBefore` depends on the current time. */
const pageKey = (firmId: string, query: ListQuery): string | null =>
  query.after !== null || query.expiresBefore !== null
    ? null
    : JSON.stringify([totalKey(firmId, query), query.sort, query.limit, query.offset]);
