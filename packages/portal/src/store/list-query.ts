import type { ParsedSort, PreparedQuery } from '@foyer/contract/rules';

/** A query for one page of clients. */
export interface ListQuery extends PreparedQuery {
  /** Only these ids; `null` for all clients. */
  ids: readonly string[] | null;
  /** Excluded ids. */
  except: readonly string[];
  /** Created at this time or before; `null` for any time. */
  createdUntil: string | null;
  sort: ParsedSort;
  limit: number;
  /** Start after this client; its key is the `sortKeyOf` of the contract … */
  after: { key: string | null; id: string } | null;
  /** … or skip this many. */
  offset: number;
}
