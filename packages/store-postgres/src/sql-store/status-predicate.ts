import type { MemberStatus } from '@foyer/contract/rules';

/**
 * Whether some member of a client `c` stands so, from what the database keeps with the client (`keep_standings`, the one echo of the contract's `memberStatus`); for
 * filtering only. `describeStore` compares the two.
 * @param bind gives a value its placeholder
 */
export function statusPredicate(
  statuses: readonly MemberStatus[],
  now: string,
  bind: (value: unknown) => string,
): string {
  const timed = statuses.flatMap((status) => timeDependent[status] ?? []);
  const others = statuses.filter((status) => timeDependent[status] === undefined);
  const conditions = others.length === 0 ? [] : [`c.standings && ${bind(others)}::text[]`];
  if (timed.length > 0) {
    const moment = `${bind(now)}::timestamptz`;
    conditions.push(...timed.map((condition) => `${condition} ${moment}`));
  }
  return `(${conditions.join(' or ')})`;
}

/** What the end of an invitation changes. */
const timeDependent: Partial<Record<MemberStatus, string>> = {
  queued: 'c.queued_until >',
  waiting: 'c.waiting_until >',
  expired: 'c.expires_from <=',
};
