import type { Client, ClientKind, Plan } from '../client.ts';
import type { Member, MemberRole } from '../member.ts';
import { memberStatus, type MemberStatus } from '../rules/member-status.ts';
import { fullName } from '../rules/membership.ts';
import { createDateFormatter } from './dates.ts';

/** The columns of an export with one row per member. An import recognises columns by these names. */
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
  'External ID',
  'Member external ID',
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

/** The separator of several values in one cell. */
export const VALUE_SEPARATOR = '; ';

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
  const dateOf = createDateFormatter(timeZone);
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
    toRows(client) {
      const before = [client.name, csvLabels.kind[client.kind]];
      const after = [
        csvLabels.plan[client.plan],
        client.assignedStaff.map(({ name }) => name).join(VALUE_SEPARATOR),
        client.externalId ?? '',
      ];
      if (client.members.length === 0) return [[...before, ...emptyCells, ...after, '']];
      return client.members.map((member) => [
        ...before,
        ...memberCells(member),
        ...after,
        member.externalId ?? '',
      ]);
    },
  };
}
