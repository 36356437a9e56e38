import type { Client, ClientSort } from '@foyer/contract';
import { rollUp, toSortKey, type PreparedQuery } from '@foyer/contract/rules';

/** A query for one page of clients. */
export interface ListQuery extends PreparedQuery {
  /** Only these ids; `null` for all clients. */
  ids: readonly string[] | null;
  /** Excluded ids. */
  except: readonly string[];
  /** Created at this time or before; `null` for any time. */
  createdUntil: string | null;
  sort: { by: 'name' | 'lastLoginAt' | 'createdAt'; descending: boolean };
  limit: number;
  /** Start after this client … */
  after: { key: string; id: string } | null;
  /** … or skip this many. */
  offset: number;
}

/** Returns the sort key of a client. Clients that have never signed in come first. */
export function sortKeyOf(client: Client, by: ListQuery['sort']['by']): string {
  switch (by) {
    case 'name':
      return toSortKey(client.name);
    case 'lastLoginAt':
      return rollUp(client, 0).lastLoginAt ?? '';
    case 'createdAt':
      return client.createdAt;
  }
}

/** Parses the `sort` parameter. */
export function parseSort(sort: ClientSort): ListQuery['sort'] {
  switch (sort) {
    case 'name':
    case '-name':
      return { by: 'name', descending: sort === '-name' };
    case 'lastLoginAt':
    case '-lastLoginAt':
      return { by: 'lastLoginAt', descending: sort === '-lastLoginAt' };
    case 'createdAt':
    case '-createdAt':
      return { by: 'createdAt', descending: sort === '-createdAt' };
  }
}
