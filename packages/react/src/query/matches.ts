import type { Client, ClientQuery, Member } from '@foyer/sdk';
import { memberStatus, toSearchKey } from '@foyer/sdk/rules';

const DAY = 86_400_000;

/**
 * Whether a client belongs to what a list was asked for, by the rules that the portal has as well.
 * @param now epoch milliseconds, the server's
 * @example
 * matches(client, { plan: 'pro', status: ['expired'] }, portal.clock.now())
 */
export const matches = (client: Client, query: ClientQuery, now: number): boolean =>
  client.hidden === (query.hidden ?? false) &&
  (query.plan === undefined || client.plan === query.plan) &&
  (query.kind === undefined || client.kind === query.kind) &&
  (query.staffId === undefined || client.assignedStaff.some(({ id }) => id === query.staffId)) &&
  hasStatus(client, query.status ?? [], now) &&
  (query.expiresWithinDays === undefined || client.members.some(endsBy(now, now + query.expiresWithinDays * DAY))) &&
  isFound(client, query.search);

const hasStatus = ({ members }: Client, wanted: readonly string[], now: number): boolean =>
  wanted.length === 0 || members.some((member) => wanted.includes(memberStatus(member, now)));

const endsBy = (now: number, end: number) => ({ invitation }: Member): boolean => {
  const at = invitation?.status === 'open' ? Date.parse(invitation.expiresAt) : 0;
  return at > now && at <= end;
};

function isFound({ name, members }: Client, search = ''): boolean {
  const sought = toSearchKey(search);
  if (sought === '') return true;
  return [name, ...members.flatMap((member) => [`${member.name.given} ${member.name.family}`, member.email ?? ''])].some((text) => toSearchKey(text).includes(sought));
}
