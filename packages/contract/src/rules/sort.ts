import type { Client } from '../client.ts';
import { clientSortKeys, type ClientSort, type ClientSortKey } from '../client-sort.ts';
import { memberStatuses, rollUp } from './member-status.ts';
import { compareKeys, toSortKey } from './text.ts';

/** A parsed `sort` parameter. */
export interface ParsedSort {
  by: ClientSortKey;
  descending: boolean;
}

/**
 * Parses the `sort` parameter.
 * @returns null for a key that not every portal supports
 * @example parseSort('-createdAt') // { by: 'createdAt', descending: true }
 */
export function parseSort(sort: ClientSort): ParsedSort | null {
  const descending = sort.startsWith('-');
  const name = descending ? sort.slice(1) : sort;
  const by = clientSortKeys.find((key) => key === name);
  return by === undefined ? null : { by, descending };
}

/**
 * Returns the value by which a client is sorted, to compare with `compareSortKeys`.
 * @param now the server's time in epoch milliseconds, at which statuses are evaluated
 * @returns null if the client has no value
 */
export function sortKeyOf(client: Client, by: ClientSortKey, now: number): string | null {
  switch (by) {
    case 'name':
      return toSortKey(client.name);
    case 'status': {
      const { urgent } = rollUp(client, now);
      return urgent && String(memberStatuses.indexOf(urgent.status));
    }
    case 'plan':
      return { starter: '0', pro: '1' }[client.plan];
    case 'invitedAt':
    case 'expiresAt':
    case 'lastLoginAt':
      return rollUp(client, now)[by];
    case 'createdAt':
    case 'externalId':
      return client[by];
  }
}

/**
 * Compares two keys of `sortKeyOf`, in ascending or descending order; null is last in both.
 * @returns a negative number, zero or a positive number, for `Array.prototype.sort`
 */
export function compareSortKeys(a: string | null, b: string | null, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return descending ? compareKeys(b, a) : compareKeys(a, b);
}
