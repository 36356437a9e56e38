import type { MemberStatus } from '@foyer/contract/rules';

/**
 * SQL: whether a member of a client `c` has one of the statuses. It reads the status summary that the trigger `keep_standings` stores with each client;
 * `describeStore` compares the trigger with the contract's `memberStatus`.
 * @param bind returns the placeholder of a value
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

/** Statuses that change when an invitation expires. */
const timeDependent: Partial<Record<MemberStatus, string>> = {
  queued: 'c.queued_until >',
  waiting: 'c.waiting_until >',
  expired: 'c.expires_from <=',
};
