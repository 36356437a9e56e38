import type { Client } from '@foyer/sdk';
import { fullName, memberStatus, rollUp, type MemberStatus } from '@foyer/sdk/rules';
import { formatDay } from './cells.ts';
import { NOW } from './clients.ts';

/** A status as the row shows it: `status` draws the dot, `tone` colors it. */
export interface StatusCell {
  status: MemberStatus;
  tone: string;
  label: string;
  /** Whose status it is; `null` if the client has one member. */
  who: string | null;
}

export interface StaffCell {
  name: string;
  initials: string;
}

export interface MemberLine {
  id: string;
  name: string;
  role: string;
  email: string;
  status: StatusCell;
}

/** What the row of `ClientList` shows, as texts. */
export interface SameRow {
  id: string;
  kind: Client['kind'];
  name: string;
  /** Beside the name: an e-mail address, or the roll-up of the owners. */
  fact: string;
  status: StatusCell;
  plan: Client['plan'];
  planLabel: string;
  staff: readonly StaffCell[];
  staffLabel: string;
  lastLogin: string | null;
}

/** The columns of `ClientList`, with the widths that its sheet sets; `null` takes the rest. */
export const sameColumns = [
  { id: 'check', title: '', width: 40 },
  { id: 'name', title: 'Client', width: null },
  { id: 'status', title: 'Status', width: 260 },
  { id: 'plan', title: 'Plan', width: 88 },
  { id: 'assignedStaff', title: 'Assigned staff', width: 120 },
  { id: 'lastLoginAt', title: 'Last login', width: 132 },
  { id: 'menu', title: '', width: 44 },
] as const;
export type SameColumn = (typeof sameColumns)[number]['id'];

/** The width of the name column in a list of 1,200 px, for layouts without a table. */
export const NAME_WIDTH = 516;

const appearances: Partial<Record<MemberStatus, readonly [tone: string, label: string]>> = {
  active: ['positive', 'Active'],
  waiting: ['caution', 'Waiting'],
  expired: ['critical', 'Expired'],
  'not-invited': ['neutral', 'Not invited'],
};

function toStatusCell(status: MemberStatus, who: string | null): StatusCell {
  const [tone, label] = appearances[status] ?? ['neutral', status];
  return { status, tone, label, who };
}

const toInitials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');

const rows = new WeakMap<Client, SameRow>();

/** Computed once per client object, as a careful host would. */
export function sameRowOf(client: Client): SameRow {
  const known = rows.get(client);
  if (known) return known;
  const row = toSameRow(client);
  rows.set(client, row);
  return row;
}

function toSameRow(client: Client): SameRow {
  const { activated, owners, urgent, lastLoginAt } = rollUp(client, NOW);
  const members = urgent?.members ?? [];
  const who =
    client.members.length === 1
      ? null
      : members.length === 1
        ? (members[0]?.name.given ?? '')
        : `${members.length} ${members.every(({ role }) => role === 'owner') ? 'owners' : 'members'}`;
  const isEmail = client.kind === 'individual';
  const staff = client.assignedStaff.map(({ name }) => ({ name, initials: toInitials(name) }));
  return {
    id: client.id,
    kind: client.kind,
    name: client.name,
    fact: isEmail ? (client.members[0]?.email ?? '') : `${activated} of ${owners} activated`,
    status: toStatusCell(urgent?.status ?? 'not-invited', who),
    plan: client.plan,
    planLabel: client.plan === 'pro' ? 'Pro' : 'Starter',
    staff,
    staffLabel: staff.map(({ name }) => name).join(' and '),
    lastLogin: lastLoginAt === null ? null : formatDay(lastLoginAt),
  };
}

/** The rows of the members, as the list shows them below an expanded client. */
export const memberLinesOf = (client: Client): MemberLine[] =>
  client.members.map((member) => ({
    id: member.id,
    name: fullName(member.name),
    role: member.role === 'owner' ? 'Owner' : 'Guest',
    email: member.email ?? '',
    status: toStatusCell(memberStatus(member, NOW), null),
  }));
