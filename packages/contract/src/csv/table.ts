import type { Client, ClientKind, Plan } from '../client.ts';
import type { Member, MemberRole } from '../member.ts';
import { memberStatus, type MemberStatus } from '../rules/member-status.ts';
import { fullName } from '../rules/membership.ts';

/** The columns of an export; an import reads those that it knows by these names. */
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

/** A column by its name. */
export type CsvColumn = (typeof csvColumns)[number];

/** How a file says it. The words are part of the format and the same in every language. */
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

/** Between the names of several people. */
export const STAFF_SEPARATOR = '; ';

const QUARTER_MS = 900_000;

/** Writes instants as dates, and clients as rows. */
export interface RowSerializer {
  /** One row a member; a client without members has one, too. */
  toRows(client: Client): string[][];
}

/**
 * Makes rows of clients, for `csvChunk`.
 * @param options.timeZone the firm's IANA zone, in which dates are meant
 * @param options.now epoch milliseconds, for which statuses are meant
 * @example
 * const { rowsOf } = createRowMaker({ timeZone: 'Australia/Sydney', now: portal.clock.now() })
 * const bytes = csvChunk(clients.flatMap(rowsOf))
 */
export function createRowSerializer({ timeZone, now }: { timeZone: string; now: number }): RowSerializer {
  const days = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  // A calendar is asked once for each quarter of an hour: no zone has changed its day in the middle of one since 1972, and asking costs more than all the rest of a row.
  const known = new Map<number, string>();
  const dateOf = (at: string | null | undefined): string => {
    if (!at) return '';
    const quarter = Math.floor(Date.parse(at) / QUARTER_MS);
    const found = known.get(quarter);
    if (found !== undefined) return found;
    const [month = '', day = '', year = ''] = days.format(quarter * QUARTER_MS).split('/');
    const date = `${year}-${month}-${day}`;
    known.set(quarter, date);
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
  const nobody = Array.from({ length: 8 }, () => '');
  return {
    toRows({ name, kind, plan, assignedStaff, members }) {
      const before = [name, csvLabels.kind[kind]];
      const after = [csvLabels.plan[plan], assignedStaff.map((person) => person.name).join(STAFF_SEPARATOR)];
      return (members.length === 0 ? [nobody] : members.map(memberCells)).map((cells) => [
        ...before,
        ...cells,
        ...after,
      ]);
    },
  };
}
