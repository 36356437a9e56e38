import type { Client, ClientPage, ClientQuery, ClientSort, Member, PortalEvent } from '@foyer/sdk';
import { rollUp } from '@foyer/sdk/rules';
import { matchesQuery } from './matches-query.ts';

/** A window of the list as it is kept: patched by the feed, never reordered. */
export interface ListedClients extends ClientPage {
  /** The last event that this window has taken in. */
  asOf: string;
  /** Something changed that the window cannot show without moving rows: it wants a refresh. */
  changed: boolean;
  /** Whom the portal listed for reasons of its own: of those a page cannot tell when they no longer belong. */
  odd: readonly string[];
}

/** When it is, and what a window was asked for. */
export interface QueryContext {
  query: ClientQuery;
  /** Epoch milliseconds, the server's. */
  now: number;
}

/** A page fresh from the portal, ready for what the feed will tell. */
export const toListedClients = (page: ClientPage, { query, now }: QueryContext): ListedClients => ({
  ...page,
  asOf: page.revision,
  changed: false,
  odd: page.items.flatMap((client) => (matchesQuery(client, query, now) ? [] : client.id)),
});

/** Whether a row of a window no longer belongs there. */
export const noLongerMatches = (
  { odd }: ListedClients,
  client: Client,
  { query, now }: QueryContext,
): boolean => !odd.includes(client.id) && !matchesQuery(client, query, now);

/**
 * Takes an event into a window: a row in view is patched in place, everything else only marks the list as changed.
 * @param asked what the window was asked for, and when it is
 */
export function applyToList(list: ListedClients, event: PortalEvent, asked: QueryContext): ListedClients {
  const patched = { ...patchList(list, event, asked), asOf: event.id };
  // The window was read at this very event, so it held everything up to here from the start.
  return event.id === list.revision ? { ...patched, changed: false } : patched;
}

function patchList(
  list: ListedClients,
  { type, clientId, client }: PortalEvent,
  asked: QueryContext,
): ListedClients {
  if (clientId === null) return list;
  const isHere = list.items.some(({ id }) => id === clientId);
  if (!isHere && client !== undefined && isElsewhere(list, type, asked.query.sort ?? 'name')) return list;
  return isHere && client !== undefined ? withClient(list, client, asked) : { ...list, changed: true };
}

/** A window with a client as it is now, in its old place; where that is no longer right, the list is marked as changed. */
export function withClient(list: ListedClients, client: Client, asked: QueryContext): ListedClients {
  const before = list.items.find(({ id }) => id === client.id);
  const after = before && newerClient(before, client);
  if (before === undefined || after === undefined || after === before) return list;
  const { sort = 'name' } = asked.query;
  const moved = placeOf(before, sort) !== placeOf(after, sort) || noLongerMatches(list, after, asked);
  return {
    ...list,
    items: list.items.map((item) => (item === before ? after : item)),
    changed: list.changed || moved,
  };
}

// In a window of a longer list a member's news are about somebody in another window, where they move nobody; only a login moves its client in the order of logins.
const isElsewhere = ({ items, total }: ListedClients, type: PortalEvent['type'], sort: ClientSort): boolean =>
  type === 'member.changed' && items.length < total && sort !== 'lastLoginAt' && sort !== '-lastLoginAt';

function placeOf(client: Client, sort: ClientSort): string | null {
  switch (sort) {
    case 'name':
    case '-name':
      return client.name;
    case 'lastLoginAt':
    case '-lastLoginAt':
      return rollUp(client, 0).lastLoginAt;
    case 'createdAt':
    case '-createdAt':
      return client.createdAt;
  }
}

/** The higher version wins; of two alike, the one that is there already. */
export const newerClient = (known: Client, heard: Client): Client =>
  heard.version > known.version ? heard : known;

/**
 * Takes in what happened since a window was read, out of what the feed told lately.
 * @param recent the latest events, the oldest first
 * @param openedAt where the feed stood before them
 */
export function catchUp(
  list: ListedClients,
  recent: readonly PortalEvent[],
  openedAt: string | null,
  asked: QueryContext,
): ListedClients {
  const seen = list.asOf === openedAt ? 0 : recent.findIndex(({ id }) => id === list.asOf) + 1;
  if (seen === 0 && list.asOf !== openedAt) return list;
  return recent.slice(seen).reduce((window, event) => applyToList(window, event, asked), list);
}

/**
 * Puts members as an answer gave them into their client, ahead of the feed; the version stays, so the feed still counts.
 * A member whose send the feed has told already stays as it is: it may say more by now than the answer did.
 */
export function patchMembers(client: Client, members: readonly Member[]): Client {
  const echoOf = (known: Member): Member => {
    const echo = members.find(({ id }) => id === known.id);
    return echo !== undefined && (echo.invitation?.sentAt ?? '') > (known.invitation?.sentAt ?? '')
      ? echo
      : known;
  };
  return members.some((member) => member.clientId === client.id)
    ? { ...client, members: client.members.map(echoOf) }
    : client;
}
