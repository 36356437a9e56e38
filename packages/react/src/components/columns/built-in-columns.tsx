import type { Client, Invitation } from '@foyer/sdk';
import { formatDate, type InitialMessages } from '../../messages/index.ts';
import type { BuiltInCellContext, ClientColumnDef } from './column-def.ts';

type ColumnName = keyof InitialMessages['clientList']['columns'];

const labelOf =
  (id: ColumnName) =>
  ({ clientList }: InitialMessages): string =>
    clientList.columns[id];

const renderDate = (iso: string | null, { dateStyle, messages }: BuiltInCellContext): string =>
  iso === null ? messages.common.never : formatDate(iso, dateStyle);

const ifNever = (iso: string | null) => ({ 'data-never': iso === null ? '' : undefined });

/** A column of dates, the latest first. */
const dateColumn = (
  id: 'lastLoginAt' | 'createdAt' | 'invitedAt' | 'expiresAt',
  read: (context: BuiltInCellContext) => string | null,
) =>
  ({
    id,
    size: 132,
    minSize: 108,
    sortDescFirst: true,
    meta: {
      skeleton: 'sm',
      builtIn: {
        getLabel: labelOf(id),
        render: (context) => renderDate(read(context), context),
        getAttributes: (context) => ({ 'data-date': '', ...ifNever(read(context)) }),
      },
    },
  }) as const satisfies ClientColumnDef;

/** The latest send to a member of the client. */
function getInvitedAt({ members }: Client): string | null {
  return toInvitations(members).reduce<string | null>(
    (latest, { sentAt }) => (latest === null || sentAt > latest ? sentAt : latest),
    null,
  );
}

/** When the first of the open invitations expires. */
function getExpiresAt({ members }: Client, now: number): string | null {
  return toInvitations(members)
    .filter(({ status, expiresAt }) => status === 'open' && Date.parse(expiresAt) > now)
    .reduce<string | null>(
      (first, { expiresAt }) => (first === null || expiresAt < first ? expiresAt : first),
      null,
    );
}

const toInvitations = (members: Client['members']): Invitation[] =>
  members.flatMap(({ invitation }) => invitation ?? []);

const lastLoginAt = dateColumn('lastLoginAt', (context) => context.lastLoginAt);
const createdAt = dateColumn('createdAt', ({ client }) => client.createdAt);
const invitedAt = dateColumn('invitedAt', ({ client }) => getInvitedAt(client));
const expiresAt = dateColumn('expiresAt', ({ client, now }) => getExpiresAt(client, now));

/** The column of the name. It comes first and cannot be hidden. */
export const nameColumn: ClientColumnDef = {
  id: 'name',
  minSize: 240,
  enableHiding: false,
  // The cell is the header of its row, and part of every row.
  meta: { sortKey: 'name', builtIn: { getLabel: labelOf('name'), render: ({ client }) => client.name } },
};

/** The columns of the list: name, status, plan, assigned staff and last login; those after them are hidden until the user shows them. */
export const defaultClientColumns: readonly ClientColumnDef[] = [
  nameColumn,
  {
    id: 'status',
    size: 260,
    minSize: 172,
    enableHiding: false,
    meta: {
      sortKey: 'status',
      skeleton: 'md',
      builtIn: { getLabel: labelOf('status'), render: ({ renderStatus }) => renderStatus() },
    },
  },
  {
    id: 'plan',
    size: 88,
    minSize: 72,
    meta: {
      sortKey: 'plan',
      skeleton: 'xs',
      builtIn: {
        getLabel: labelOf('plan'),
        render: ({ client, messages }) => messages.plan[client.plan] ?? client.plan,
        getAttributes: ({ client }) => ({ 'data-plan': client.plan }),
      },
    },
  },
  {
    id: 'assignedStaff',
    size: 120,
    minSize: 102,
    meta: {
      skeleton: 'dot',
      builtIn: { getLabel: labelOf('assignedStaff'), render: ({ renderStaff }) => renderStaff() },
    },
  },
  {
    ...lastLoginAt,
    meta: {
      ...lastLoginAt.meta,
      sortKey: 'lastLoginAt',
      builtIn: {
        ...lastLoginAt.meta.builtIn,
        getAttributes: (context) => ({
          ...lastLoginAt.meta.builtIn.getAttributes(context),
          // The cards of a narrow list have no headers.
          'data-label': context.messages.clientList.columns.lastLoginAt,
        }),
      },
    },
  },
  { ...createdAt, meta: { ...createdAt.meta, sortKey: 'createdAt', hiddenByDefault: true } },
  {
    id: 'kind',
    size: 120,
    minSize: 80,
    meta: {
      hiddenByDefault: true,
      builtIn: {
        getLabel: ({ filters }) => filters.kind,
        render: ({ client, messages }) => messages.filters.kinds[client.kind],
      },
    },
  },
  {
    id: 'members',
    size: 104,
    minSize: 72,
    meta: {
      align: 'end',
      skeleton: 'xs',
      hiddenByDefault: true,
      builtIn: { getLabel: labelOf('members'), render: ({ client }) => client.members.length },
    },
  },
  { ...invitedAt, meta: { ...invitedAt.meta, sortKey: 'invitedAt', hiddenByDefault: true } },
  {
    ...expiresAt,
    sortDescFirst: false,
    meta: { ...expiresAt.meta, sortKey: 'expiresAt', hiddenByDefault: true },
  },
  {
    id: 'externalId',
    size: 140,
    minSize: 80,
    meta: {
      sortKey: 'externalId',
      hiddenByDefault: true,
      builtIn: { getLabel: labelOf('externalId'), render: ({ client }) => client.externalId },
    },
  },
];

/** Options of `preliminaryDataColumn`. */
export interface PreliminaryDataColumnOptions extends Pick<
  ClientColumnDef,
  'size' | 'minSize' | 'maxSize' | 'enableHiding' | 'enablePinning'
> {
  /** Key in the client's preliminary data. */
  key: string;
  header: string;
  /**
   * Where the text is aligned.
   * @default 'start'
   */
  align?: 'start' | 'end';
}

/**
 * A column that shows a value of the client's preliminary data as text.
 * @example
 * preliminaryDataColumn({ key: 'taxReference', header: 'Tax reference', size: 140 })
 */
export function preliminaryDataColumn({
  key,
  header,
  align = 'start',
  ...def
}: PreliminaryDataColumnOptions): ClientColumnDef {
  return {
    ...def,
    id: `preliminaryData.${key}`,
    header,
    meta: {
      align,
      builtIn: {
        getLabel: () => header,
        render: ({ client }) => {
          const value = client.preliminaryData[key];
          return value === undefined || value === null ? null : String(value);
        },
      },
    },
  };
}
