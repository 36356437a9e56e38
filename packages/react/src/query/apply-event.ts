import type { Client, ClientPage, ClientQuery, ClientSort, PortalEvent } from '@foyer/sdk';
import { parseSort, sortKeyOf } from '@foyer/sdk/rules';
import { matchesQuery } from './matches-query.ts';

/** A cached page of the client list. Events patch its rows in place and never reorder them. */
export interface ListedClients extends ClientPage {
  /** Id of the last event that was applied to this page. */
  asOf: string;
  /** True when rows would be added, removed or reordered by a refetch. */
  isOutdated: boolean;
  /** Ids of clients that the server listed although they do not match the query locally. They are never marked as no longer matching. */
  unmatchedIds: readonly string[];
}

/** The query of a page, and the time at which it is evaluated. */
export interface QueryContext {
  query: ClientQuery;
  /** The server's time in epoch milliseconds. */
  now: number;
}

/** Converts a page from the portal to its cached form. */
export const toListedClients = (page: ClientPage, { query, now }: QueryContext): ListedClients => ({
  ...page,
  asOf: page.revision,
  isOutdated: false,
  unmatchedIds: page.items.flatMap((client) => (matchesQuery(client, query, now) ? [] : client.id)),
});

/** Whether a client of a page no longer matches the page's query. */
export const noLongerMatches = (
  { unmatchedIds }: ListedClients,
  client: Client,
  { query, now }: QueryContext,
): boolean => !unmatchedIds.includes(client.id) && !matchesQuery(client, query, now);

/** Applies an event to a page: the client's row is patched in place, any other change marks the page as outdated. */
export function applyEventToList(
  list: ListedClients,
  event: PortalEvent,
  queryContext: QueryContext,
): ListedClients {
  const patched = { ...patchList(list, event, queryContext), asOf: event.id };
  // The page was fetched at this revision, so everything up to this event is already included.
  return event.id === list.revision ? { ...patched, isOutdated: false } : patched;
}

function patchList(
  list: ListedClients,
  { type, clientId, client }: PortalEvent,
  queryContext: QueryContext,
): ListedClients {
  if (clientId === null) return list;
  const isListed = list.items.some(({ id }) => id === clientId);
  if (!isListed && client !== undefined && isOnAnotherPage(list, type, queryContext.query.sort ?? 'name'))
    return list;
  return isListed && client !== undefined
    ? applyClientToList(list, client, queryContext)
    : { ...list, isOutdated: true };
}

/** Replaces a client of a page in place. The page is marked as outdated when the client's position is no longer right. */
export function applyClientToList(
  list: ListedClients,
  client: Client,
  queryContext: QueryContext,
): ListedClients {
  const before = list.items.find(({ id }) => id === client.id);
  const after = before && newestClient(before, client);
  if (before === undefined || after === undefined || after === before) return list;
  const isMisplaced = isReordered(before, after, queryContext) || noLongerMatches(list, after, queryContext);
  return {
    ...list,
    items: list.items.map((item) => (item === before ? after : item)),
    isOutdated: list.isOutdated || isMisplaced,
  };
}

const ownSortKeys: ReadonlySet<string> = new Set(['name', 'plan', 'createdAt', 'externalId']);

// A change of a member does not reorder other pages if the list is sorted by a field of the client itself.
const isOnAnotherPage = (
  { items, total }: ListedClients,
  type: PortalEvent['type'],
  sort: ClientSort,
): boolean => type === 'member.changed' && items.length < total && ownSortKeys.has(parseSort(sort)?.by ?? '');

/** Whether a change moves a client in the list. With a host's sort key, any change may. */
function isReordered(before: Client, after: Client, { query, now }: QueryContext): boolean {
  const sort = parseSort(query.sort ?? 'name');
  return sort === null || sortKeyOf(before, sort.by, now) !== sortKeyOf(after, sort.by, now);
}

/** Returns the client with the higher version; of equal versions, the cached one. */
export const newestClient = (cached: Client, received: Client): Client =>
  received.version > cached.version ? received : cached;

/**
 * Applies the events that arrived while a page was being fetched.
 * @param recent the latest events, oldest first
 * @param openedAt the cursor of the event stream before them
 */
export function catchUp(
  list: ListedClients,
  recent: readonly PortalEvent[],
  openedAt: string | null,
  queryContext: QueryContext,
): ListedClients {
  const seen = list.asOf === openedAt ? 0 : recent.findIndex(({ id }) => id === list.asOf) + 1;
  if (seen === 0 && list.asOf !== openedAt) return list;
  return recent.slice(seen).reduce((page, event) => applyEventToList(page, event, queryContext), list);
}
