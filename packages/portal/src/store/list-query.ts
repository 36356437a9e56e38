import type { Client, ClientKind, ClientSort, Plan } from '@foyer/contract';
import { rollUp, toSearchKey, toSortKey, type MemberStatus } from '@foyer/contract/rules';

/** A list as a store is asked for it: every key folded, every default filled in. */
export interface ListQuery {
  /** Folded by `toSearchKey`; '' looks for nothing. */
  search: string;
  /** Empty: any. */
  status: readonly MemberStatus[];
  plan: Plan | null;
  staffId: string | null;
  kind: ClientKind | null;
  /** Null: whether hidden or not. */
  hidden: boolean | null;
  /** With an open invitation that ends after `now` and at the latest then. */
  expiresBefore: string | null;
  /** None but these; null: any. */
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
  /** The moment for which statuses are meant. */
  now: string;
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

/** Everything in which a client can be found, as one key. */
export const searchKeyOf = (client: Pick<Client, 'name' | 'members'>): string =>
  [client.name, ...client.members.flatMap((member) => [`${member.name.given} ${member.name.family}`, member.email ?? ''])].map(toSearchKey).join('\n');
