import type { ClientFilter } from '../filter.ts';
import type { Client, ClientKind, Plan } from '../client.ts';
import type { Member } from '../member.ts';
import { memberStatus, type MemberStatus } from './member-status.ts';
import { toSearchKey } from './text.ts';
import { DAY, toTimestamp } from './time.ts';

/** A normalized filter with all defaults, as of one moment. */
export interface PreparedQuery {
  /** A key of `toSearchKey`; '' matches every client. */
  search: string;
  /** Empty: any status. */
  status: readonly MemberStatus[];
  plan: Plan | null;
  staffId: string | null;
  kind: ClientKind | null;
  /** Null: hidden or not. */
  hidden: boolean | null;
  /** Matches clients with an open invitation that expires after `now` and no later than this. */
  expiresBefore: string | null;
  /** The moment at which statuses are evaluated. */
  now: string;
}

/** Prepares a filter for `matchesQuery`. @param now the server's time in epoch milliseconds */
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

/** Returns the text of a client that a search looks in, as one key. */
export const searchKeyOf = (client: Pick<Client, 'name' | 'externalId' | 'members'>): string =>
  [clientSearchKey(client), ...client.members.map(memberSearchKey)].join('\n');

/** Returns the part of `searchKeyOf` that the client's own fields contribute. */
export const clientSearchKey = ({ name, externalId }: Pick<Client, 'name' | 'externalId'>): string =>
  toKey([name, externalId]);

/** Returns the part of `searchKeyOf` that a member contributes. */
export const memberSearchKey = ({
  name,
  email,
  externalId,
}: Pick<Member, 'name' | 'email' | 'externalId'>): string =>
  toKey([`${name.given} ${name.family}`, email, externalId]);

const toKey = (texts: readonly (string | null)[]): string =>
  texts.map((text) => toSearchKey(text ?? '')).join('\n');

/**
 * Whether a client matches a filter.
 * @example
 * matchesQuery(client, prepareQuery({ plan: 'pro', status: ['expired'] }, portal.clock.now()))
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
