import type { Client, ClientFilter, ClientPage, ClientQuery, ClientSort } from '@foyer/contract';
import { toBase64Url, prepareQuery, toTimestamp } from '@foyer/contract/rules';
import { fieldProblem } from '../http/problem.ts';
import { parseSort, sortKeyOf, type ListQuery } from '../store/list-query.ts';
import type { FirmReads } from '../store/portal-store.ts';

const DEFAULT_LIMIT = 50;

/** Returns a page of the client list, and the feed's cursor before it was read. */
export async function listClients(reads: FirmReads, query: ClientQuery, now: number): Promise<ClientPage> {
  const sort = query.sort ?? 'name';
  const limit = query.limit ?? DEFAULT_LIMIT;
  const { by } = parseSort(sort);
  const { items, total, revision } = await reads.listClients({
    ...toListQuery(query, now),
    sort: parseSort(sort),
    limit: limit + 1,
    after: query.after === undefined ? null : readCursor(query.after, sort, by),
    offset: query.offset ?? 0,
  });
  const page = items.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page,
    total,
    next: last === undefined || items.length <= limit ? null : writeCursor(last, sort, by),
    revision,
  };
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

function writeCursor(client: Client, sort: ClientSort, by: ListQuery['sort']['by']): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify([sort, sortKeyOf(client, by), client.id])));
}

/** @throws Problem `validation` when the cursor is invalid or belongs to another order */
function readCursor(cursor: string, sort: ClientSort, by: ListQuery['sort']['by']): ListQuery['after'] {
  const wrong = fieldProblem('/after', 'cursor', 'This cursor does not belong to this list');
  let parts: unknown;
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
    parts = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw wrong;
  }
  if (!Array.isArray(parts)) throw wrong;
  const [order, key, id]: unknown[] = parts;
  if (order !== sort || typeof key !== 'string' || typeof id !== 'string' || !isText(id) || !isKeyOf(by, key))
    throw wrong;
  return { key, id };
}

/** Whether a key of a cursor is valid. Cursors come from clients, and stores compare some keys with timestamps. */
function isKeyOf(by: ListQuery['sort']['by'], key: string): boolean {
  switch (by) {
    case 'name':
      return isText(key);
    case 'lastLoginAt':
      return key === '' || isTimestamp(key);
    case 'createdAt':
      return isTimestamp(key);
  }
}

const isText = (text: string): boolean => !/[\p{Cs}\0]/u.test(text);

const isTimestamp = (text: string): boolean => {
  const instant = Date.parse(text);
  return !Number.isNaN(instant) && toTimestamp(instant) === text;
};
