import type { Client } from '@foyer/contract';
import { compareKeys, compareSortKeys, matchesQuery, sortKeyOf } from '@foyer/contract/rules';
import type { ListQuery } from './list-query.ts';

/** Returns one page of all clients of a firm, filtered and sorted as `FirmReads.listClients` requires. */
export function selectClients(
  clients: readonly Client[],
  query: ListQuery,
): { items: Client[]; total: number } {
  const [ids, except] = [query.ids && new Set(query.ids), new Set(query.except)];
  const all = clients.filter(
    (client) =>
      (ids === null || ids.has(client.id)) &&
      !except.has(client.id) &&
      isCreatedUntil(client, query.createdUntil) &&
      matchesQuery(client, query),
  );
  const now = Date.parse(query.now);
  const ranked = all
    .map((client) => ({ client, key: sortKeyOf(client, query.sort.by, now) }))
    .sort((a, b) => inOrder(query, a, b));
  const { after } = query;
  const start =
    after === null
      ? query.offset
      : ranked.findIndex((entry) => inOrder(query, entry, { key: after.key, client: after }) > 0);
  return {
    total: ranked.length,
    items: start === -1 ? [] : ranked.slice(start, start + query.limit).map((entry) => entry.client),
  };
}

function inOrder(
  { sort }: ListQuery,
  a: { key: string | null; client: { id: string } },
  b: { key: string | null; client: { id: string } },
): number {
  const { descending } = sort;
  const byId = compareKeys(a.client.id, b.client.id);
  return compareSortKeys(a.key, b.key, descending) || (descending ? -byId : byId);
}

const isCreatedUntil = ({ createdAt }: Client, until: string | null): boolean =>
  until === null || createdAt <= until;
