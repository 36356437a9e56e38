import type { ClientFilter } from '../filter.ts';
import type { Client, ClientKind, Plan } from '../client.ts';
import { memberStatus, type MemberStatus } from './member-status.ts';
import { toSearchKey } from './text.ts';
import { DAY, toTimestamp } from './time.ts';

/** A filter with every key folded and every default filled in, as of one moment. */
export interface PreparedQuery {
  /** Folded by `toSearchKey`; '' looks for nothing. */
  search: string;
  /** Empty: whatever it is. */
  status: readonly MemberStatus[];
  plan: Plan | null;
  staffId: string | null;
  kind: ClientKind | null;
  /** Null: whether hidden or not. */
  hidden: boolean | null;
  /** With an open invitation that ends after `now` and at the latest then. */
  expiresBefore: string | null;
  /** The moment for which statuses are meant. */
  now: string;
}

/** A filter as it is compared with clients. @param now epoch milliseconds, the server's */
export const prepareQuery = (filter: ClientFilter, now: number): PreparedQuery => ({
  search: toSearchKey(filter.search ?? ''),
  status: filter.status ?? [],
  plan: filter.plan ?? null,
  staffId: filter.staffId ?? null,
  kind: filter.kind ?? null,
  hidden: filter.hidden ?? false,
  expiresBefore:
    filter.expiresWithinDays === undefined ? null : toTimestamp(now + filter.expiresWithinDays * DAY),
  now: toTimestamp(now),
});

/** Everything in which a client can be found, as one key. */
export const searchKeyOf = ({ name, members }: Pick<Client, 'name' | 'members'>): string =>
  [name, ...members.flatMap((member) => [`${member.name.given} ${member.name.family}`, member.email ?? ''])]
    .map(toSearchKey)
    .join('\n');

/**
 * Whether a client is among those that were asked for.
 * @example
 * isSought(client, toSought({ plan: 'pro', status: ['expired'] }, portal.clock.now()))
 */
export function matchesQuery(
  client: Client,
  { search, status, plan, staffId, kind, hidden, expiresBefore, now }: PreparedQuery,
): boolean {
  const at = Date.parse(now);
  return (
    (hidden === null || client.hidden === hidden) &&
    (plan === null || client.plan === plan) &&
    (kind === null || client.kind === kind) &&
    (staffId === null || client.assignedStaff.some(({ id }) => id === staffId)) &&
    (status.length === 0 || client.members.some((member) => status.includes(memberStatus(member, at)))) &&
    (expiresBefore === null ||
      client.members.some(
        ({ invitation }) =>
          invitation?.status === 'open' &&
          invitation.expiresAt > now &&
          invitation.expiresAt <= expiresBefore,
      )) &&
    (search === '' || searchKeyOf(client).includes(search))
  );
}
