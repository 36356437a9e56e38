import {
  clientSortKeys,
  type ClientFilter,
  type ClientPage,
  type ClientQuery,
  type ClientSort,
} from '@foyer/contract';
import { parseSort, prepareQuery, type ParsedSort } from '@foyer/contract/rules';
import { fieldProblem } from '../http/problem.ts';
import type { ListQuery } from '../store/list-query.ts';
import type { FirmReads } from '../store/portal-store.ts';
import { readCursor, writeCursor } from './list-cursor.ts';

const DEFAULT_LIMIT = 50;

/** Returns a page of the client list, and the feed's cursor before it was read. @throws Problem `validation` for an unknown sort key or a wrong cursor */
export async function listClients(reads: FirmReads, query: ClientQuery, now: number): Promise<ClientPage> {
  const sort = query.sort ?? 'name';
  const parsed = requireSort(sort);
  const limit = query.limit ?? DEFAULT_LIMIT;
  const cursor = query.after === undefined ? null : readCursor(query.after, sort, parsed);
  const at = parsed.by === 'status' ? (cursor?.asOf ?? now) : now;
  const { items, total, revision } = await reads.listClients({
    ...toListQuery(query, at),
    sort: parsed,
    limit: limit + 1,
    after: cursor && cursor.after,
    offset: query.offset ?? 0,
  });
  const page = items.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page,
    total,
    next: last === undefined || items.length <= limit ? null : writeCursor(last, sort, parsed, at),
    revision,
  };
}

function requireSort(sort: ClientSort): ParsedSort {
  const parsed = parseSort(sort);
  if (parsed === null)
    throw fieldProblem(
      '/sort',
      'unknown-sort-key',
      `This portal sorts by ${clientSortKeys.join(', ')}, or descending by one of these with a leading -`,
    );
  return parsed;
}

/** Converts a filter to a query for the first clients by name. */
export const toListQuery = (filter: ClientFilter, now: number): ListQuery => ({
  ...prepareQuery(filter, now),
  ids: null,
  except: [],
  createdUntil: null,
  sort: { by: 'name', descending: false },
  limit: DEFAULT_LIMIT,
  after: null,
  offset: 0,
});
