import type { Client, ClientQuery } from '@foyer/sdk';
import { matchesQuery as matchesPreparedQuery, prepareQuery } from '@foyer/sdk/rules';

/**
 * Whether a client belongs to what a list was asked for, by the rule that the portal has as well.
 * @param now epoch milliseconds, the server's
 * @example
 * matches(client, { plan: 'pro', status: ['expired'] }, portal.clock.now())
 */
export const matchesQuery = (client: Client, query: ClientQuery, now: number): boolean =>
  matchesPreparedQuery(client, prepareQuery(query, now));
