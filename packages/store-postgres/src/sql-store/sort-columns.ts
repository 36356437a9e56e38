import type { ClientSortKey } from '@foyer/contract';
import type { ListQuery } from '@foyer/portal/store';

/** A value that a list is sorted by, in SQL. */
export interface SortColumn {
  /** An expression over a client `c`; never null. */
  expression: string;
  /** Converts a key of the contract's `sortKeyOf` to a value of the expression, as a placeholder with its type. */
  toValue: (key: string | null) => string;
}

type Bind = (value: unknown) => string;

interface Definition {
  type: 'text' | 'int' | 'timestamptz';
  /** The expression, with the time of the query as `$now`. */
  ascending: string;
  /** As `ascending`, unless clients can be without a value, which is then less than every other. */
  descending?: string;
  /** The values of clients without one. */
  missing?: { ascending: string; descending: string };
  /** @default the key itself */
  toAscending?: (key: string) => string;
}

const timestamp = (column: string): Definition => ({
  type: 'timestamptz',
  ascending: `coalesce(nullif(${column}, '-infinity'), 'infinity')`,
  descending: column,
  missing: { ascending: 'infinity', descending: '-infinity' },
});

const urgency = (missing: number): string =>
  `case when c.urgency > 1 and c.expires_from <= $now then 1 else coalesce(c.urgency, ${missing}) end`;

/** Each expression has an index (migration 0022). Clients without a value are last in both directions, so these keys have two expressions. */
const definitions: Record<ClientSortKey, Definition> = {
  name: { type: 'text', ascending: 'c.sort_key' },
  status: {
    type: 'int',
    ascending: urgency(9),
    descending: urgency(-1),
    missing: { ascending: '9', descending: '-1' },
  },
  plan: { type: 'int', ascending: `case c.plan when 'starter' then 0 else 1 end` },
  invitedAt: timestamp('c.invited_at'),
  expiresAt: timestamp('c.first_expiry'),
  lastLoginAt: timestamp('c.last_login_at'),
  createdAt: { type: 'timestamptz', ascending: 'c.created_at' },
  externalId: {
    type: 'text',
    ascending: `coalesce('+' || c.external_id, '~')`,
    descending: `coalesce(c.external_id, '')`,
    missing: { ascending: '~', descending: '' },
    toAscending: (key) => `+${key}`,
  },
};

/** Returns the value that a query is sorted by. @param bind returns the placeholder of a value */
export function sortColumn({ sort, now }: Pick<ListQuery, 'sort' | 'now'>, bind: Bind): SortColumn {
  const { type, ascending, descending = ascending, missing, toAscending } = definitions[sort.by];
  const expression = sort.descending ? descending : ascending;
  const toText = (key: string | null): string | undefined =>
    key === null
      ? missing?.[sort.descending ? 'descending' : 'ascending']
      : sort.descending || toAscending === undefined
        ? key
        : toAscending(key);
  return {
    expression: expression.includes('$now')
      ? expression.replace('$now', `${bind(now)}::timestamptz`)
      : expression,
    toValue: (key) => `${bind(toText(key))}::${type}`,
  };
}
