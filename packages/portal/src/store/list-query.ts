import type { Client, ClientSort } from '@foyer/contract';
import { rollUp, toSortKey, type PreparedQuery } from '@foyer/contract/rules';

/** A list as a store is asked for it: what is looked for, and which part of it. */
export interface ListQuery extends PreparedQuery {
  /** None but these; null: all there are. */
  ids: readonly string[] | null;
  /** But not these. */
  except: readonly string[];
  /** Made by then; null: whenever. */
  createdUntil: string | null;
  sort: { by: 'name' | 'lastLoginAt' | 'createdAt'; descending: boolean };
  limit: number;
  /** Start behind this place … */
  after: { key: string; id: string } | null;
  /** … or skip so many. */
  offset: number;
}

/** The key by which a list is ordered. Who never logged in stands before everybody else. */
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

/** Takes a wire's `sort` apart. */
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
