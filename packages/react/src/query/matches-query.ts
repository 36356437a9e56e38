import type { Client, ClientQuery } from '@foyer/sdk';
import { matchesQuery as matchesPreparedQuery, prepareQuery } from '@foyer/sdk/rules';

/**
 * Whether a client matches the query of a list, by the same rule as the portal's.
 * @param now the server's time in epoch milliseconds
 * @example
 * matchesQuery(client, { plan: 'pro', status: ['expired'] }, portal.clock.now())
 */
export const matchesQuery = (client: Client, query: ClientQuery, now: number): boolean =>
  matchesPreparedQuery(client, prepareQuery(query, now));
