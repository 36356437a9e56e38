import type { Client, ClientKind, Plan } from '../client.ts';
import type { Member, MemberRole } from '../member.ts';
import { memberStatus, type MemberStatus } from '../rules/member-status.ts';
import { fullName } from '../rules/membership.ts';

/** The columns of an export. An import recognises columns by these names. */
export const csvColumns = [
  'Client',
  'Kind',
  'Member',
  'Role',
  'Email',
  'Activation status',
  'Invited on',
  'Invitation expires on',
  'Activated on',
  'Last logged in',
  'Plan',
  'Assigned staff',
] as const;

/** The name of a column. */
export type CsvColumn = (typeof csvColumns)[number];

/** The values in a file. They are part of the format, and the same in every language. */
export const csvLabels = {
  kind: { individual: 'Individual', group: 'Group', entity: 'Entity' } satisfies Record<ClientKind, string>,
  role: { owner: 'Owner', guest: 'Guest' } satisfies Record<MemberRole, string>,
  plan: { starter: 'Starter', pro: 'Pro' } satisfies Record<Plan, string>,
  status: {
    'no-email': 'No e-mail address',
    'not-invited': 'Not invited',
    queued: 'Sending',
    waiting: 'Waiting',
    undeliverable: 'Undeliverable',
    expired: 'Expired',
    revoked: 'Revoked',
    active: 'Active',
    disabled: 'Disabled',
  } satisfies Record<MemberStatus, string>,
};

/** The separator of staff names. */
export const STAFF_SEPARATOR = '; ';

const QUARTER_MS = 900_000;

/** Converts clients to CSV rows. */
export interface RowSerializer {
  /** Returns one row per member; a client without members has one row as well. */
  toRows(client: Client): string[][];
}

/**
 * Creates a converter from clients to rows, for `csvChunk`.
 * @param options.timeZone the IANA time zone of the dates
 * @param options.now the moment at which statuses are evaluated, in epoch milliseconds
 * @example
 * const { toRows } = createRowSerializer({ timeZone: 'Australia/Sydney', now: portal.clock.now() })
 * const bytes = csvChunk(clients.flatMap(toRows))
 */
export function createRowSerializer({ timeZone, now }: { timeZone: string; now: number }): RowSerializer {
  const days = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  // Formatted once per quarter of an hour, since `Intl` is slow: no time zone has started a day within a quarter since 1972.
  const dates = new Map<number, string>();
  const dateOf = (at: string | null | undefined): string => {
    if (!at) return '';
    const quarter = Math.floor(Date.parse(at) / QUARTER_MS);
    const found = dates.get(quarter);
    if (found !== undefined) return found;
    const [month = '', day = '', year = ''] = days.format(quarter * QUARTER_MS).split('/');
    const date = `${year}-${month}-${day}`;
    dates.set(quarter, date);
    return date;
  };
  const memberCells = (member: Member): string[] => [
    fullName(member.name),
    csvLabels.role[member.role],
    member.email ?? '',
    csvLabels.status[memberStatus(member, now)],
    dateOf(member.invitation?.sentAt),
    member.invitation?.status === 'open' ? dateOf(member.invitation.expiresAt) : '',
    dateOf(member.account?.activatedAt),
    dateOf(member.account?.lastLoginAt),
  ];
  const emptyCells = Array.from({ length: 8 }, () => '');
  return {
    toRows({ name, kind, plan, assignedStaff, members }) {
      const before = [name, csvLabels.kind[kind]];
      const after = [csvLabels.plan[plan], assignedStaff.map((person) => person.name).join(STAFF_SEPARATOR)];
      return (members.length === 0 ? [emptyCells] : members.map(memberCells)).map((cells) => [
        ...before,
        ...cells,
        ...after,
      ]);
    },
  };
}
