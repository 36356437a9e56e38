import type { Client, ClientQuery } from '@foyer/sdk';

/**
 * Whether a client still belongs to what a list was asked for, as far as a page can tell: statuses and words are the portal's to compare.
 * @example
 * matches(client, { plan: 'pro' })
 */
export const matches = ({ hidden, plan, kind, assignedStaff }: Client, query: ClientQuery): boolean =>
  hidden === (query.hidden ?? false) &&
  (query.plan === undefined || plan === query.plan) &&
  (query.kind === undefined || kind === query.kind) &&
  (query.staffId === undefined || assignedStaff.some(({ id }) => id === query.staffId));
