import type { Client, ClientQuery } from '@foyer/sdk';
import { isSought, toSought } from '@foyer/sdk/rules';

/**
 * Whether a client belongs to what a list was asked for, by the rule that the portal has as well.
 * @param now epoch milliseconds, the server's
 * @example
 * matches(client, { plan: 'pro', status: ['expired'] }, portal.clock.now())
 */
export const matches = (client: Client, query: ClientQuery, now: number): boolean =>
  isSought(client, toSought(query, now));
