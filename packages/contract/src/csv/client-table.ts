import type { ClientColumn } from '../client-columns.ts';
import type { Client } from '../client.ts';
import { rollUp } from '../rules/member-status.ts';
import { fullName } from '../rules/membership.ts';
import { createDateFormatter } from './dates.ts';
import { csvLabels, VALUE_SEPARATOR } from './table.ts';

type NamedColumn = Exclude<ClientColumn, `preliminaryData.${string}`>;

const headings: Record<NamedColumn, string> = {
  name: 'Client',
  status: 'Activation status',
  plan: 'Plan',
  assignedStaff: 'Assigned staff',
  lastLoginAt: 'Last logged in',
  createdAt: 'Created on',
  kind: 'Kind',
  members: 'Members',
  invitedAt: 'Invited on',
  expiresAt: 'Invitation expires on',
  externalId: 'External ID',
};

/** Converts clients to CSV rows with chosen columns, one row per client. */
export interface ClientSerializer {
  heading: string[];
  toRow(client: Client): string[];
}

/**
 * Creates a converter from clients to rows with chosen columns. Statuses and dates are those of the client's members together, as in the list.
 * @param options.columns in the order of the file; the heading of preliminary data is its key
 * @param options.timeZone the IANA time zone of the dates
 * @param options.now the moment at which statuses are evaluated, in epoch milliseconds
 * @example
 * const { heading, toRow } = createClientSerializer({ columns: ['name', 'preliminaryData.taxReference'], timeZone: 'Europe/London', now: portal.clock.now() })
 * const bytes = csvChunk([heading, ...clients.map(toRow)], true)
 */
export function createClientSerializer({
  columns,
  timeZone,
  now,
}: {
  columns: readonly ClientColumn[];
  timeZone: string;
  now: number;
}): ClientSerializer {
  const dateOf = createDateFormatter(timeZone);
  const cells: Record<NamedColumn, (client: Client) => string> = {
    name: ({ name }) => name,
    status: (client) => {
      const { urgent } = rollUp(client, now);
      return urgent === null ? '' : csvLabels.status[urgent.status];
    },
    plan: ({ plan }) => csvLabels.plan[plan],
    assignedStaff: ({ assignedStaff }) => assignedStaff.map(({ name }) => name).join(VALUE_SEPARATOR),
    lastLoginAt: (client) => dateOf(rollUp(client, now).lastLoginAt),
    createdAt: ({ createdAt }) => dateOf(createdAt),
    kind: ({ kind }) => csvLabels.kind[kind],
    members: ({ members }) => members.map(({ name }) => fullName(name)).join(VALUE_SEPARATOR),
    invitedAt: (client) => dateOf(rollUp(client, now).invitedAt),
    expiresAt: (client) => dateOf(rollUp(client, now).expiresAt),
    externalId: ({ externalId }) => externalId ?? '',
  };
  return {
    heading: columns.map((column) => (isNamed(column) ? headings[column] : keyOf(column))),
    toRow: (client) =>
      columns.map((column) =>
        isNamed(column) ? cells[column](client) : String(client.preliminaryData[keyOf(column)] ?? ''),
      ),
  };
}

const isNamed = (column: ClientColumn): column is NamedColumn => Object.hasOwn(headings, column);
const keyOf = (column: ClientColumn): string => column.slice('preliminaryData.'.length);
