import type { ListQuery } from '@foyer/portal/store';
import { createParams, type Params } from './params.ts';

/** The position of `expired` among the statuses. No column contains it, since invitations expire with time. */
const EXPIRED = 1;
/** The positions of all other statuses, which are the values of the column `urgency`. */
const OTHER_POSITIONS = [0, 2, 3, 4, 5, 6, 7, 8];

/** The key of a client without members, which is last in both orders. */
const missingKey = (descending: boolean): number => (descending ? -1 : OTHER_POSITIONS.length + 1);

/**
 * Selects the ids of a page sorted by status, from one index range per status instead of a sort of all clients. Unlike `idsQuery`, it cannot lock rows.
 * @param where conditions of a client `c` with the parameters `filters`
 */
export function statusIdsQuery(
  { sort, after, limit, offset, now }: ListQuery,
  where: string,
  filters: readonly unknown[],
): { text: string; params: unknown[] } {
  const { params, bind } = createParams(filters);
  const direction = sort.descending ? 'desc' : 'asc';
  const missing = missingKey(sort.descending);
  const skipped = after === null ? offset : 0;
  const count = `${bind(limit + skipped)}::int`;
  const ranges = [missing, EXPIRED, ...OTHER_POSITIONS].flatMap((key) => {
    const rest = after === null ? '' : behind(key, after, sort.descending, bind);
    return rest === null
      ? []
      : `(select c.id, ${key} as key from client c where ${where} and ${rangeOf(key, () => `${bind(now)}::timestamptz`)} ${rest} order by c.id ${direction} limit ${count})`;
  });
  const text = `select id, key from (${ranges.join(' union all ')}) ranked
    order by key ${direction}, id ${direction} limit ${bind(limit)}::int offset ${bind(skipped)}::int`;
  return { text, params };
}

/** SQL: the clients of one position. @param moment binds the time of the query, which not every position needs */
function rangeOf(key: number, moment: () => string): string {
  if (key === EXPIRED) return `c.urgency > ${EXPIRED} and c.expires_from <= ${moment()}`;
  if (!OTHER_POSITIONS.includes(key)) return 'c.urgency is null';
  return key < EXPIRED ? `c.urgency = ${key}` : `c.urgency = ${key} and c.expires_from > ${moment()}`;
}

/** SQL: which clients of a range are behind a cursor; '' for all of them, null for none. */
function behind(
  key: number,
  after: NonNullable<ListQuery['after']>,
  descending: boolean,
  bind: Params['bind'],
): string | null {
  const last = after.key === null ? missingKey(descending) : Number(after.key);
  if (key === last) return `and c.id ${descending ? '<' : '>'} ${bind(after.id)}::text`;
  return key > last === descending ? null : '';
}
