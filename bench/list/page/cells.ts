import type { Client } from '@foyer/sdk';
import { rollUp } from '@foyer/sdk/rules';
import { NOW } from './clients.ts';

/** The texts of a row; every candidate shows the same, made by the same function. */
export interface Cells {
  name: string;
  rollUp: string;
  plan: string;
  staff: string;
  lastLogin: string;
}

export const columns = [
  { key: 'name', title: 'Client', width: 320 },
  { key: 'rollUp', title: 'Invitations', width: 200 },
  { key: 'plan', title: 'Plan', width: 110 },
  { key: 'staff', title: 'Staff', width: 220 },
  { key: 'lastLogin', title: 'Last login', width: 160 },
] as const satisfies readonly { key: keyof Cells; title: string; width: number }[];

export const ROW_HEIGHT = 48;
/** Of a member in an open row. */
export const LINE_HEIGHT = 32;
export const LIST_HEIGHT = 640;
export const LIST_WIDTH = 1200;
export const LEAD_WIDTH = 60;
export const MENU_WIDTH = 60;

const date = new Intl.DateTimeFormat('en-AU', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'Australia/Sydney',
});

/** A date as every candidate shows it. */
export const formatDay = (iso: string): string => date.format(new Date(iso));

export function cellsOf(client: Client): Cells {
  const sum = rollUp(client, NOW);
  return {
    name: client.name,
    rollUp: `${sum.activated} of ${sum.owners} activated`,
    plan: client.plan,
    staff: client.assignedStaff.map(({ name }) => name).join(', '),
    lastLogin: sum.lastLoginAt === null ? 'Never' : formatDay(sum.lastLoginAt),
  };
}

/** What an expanded row shows of its members. */
export const memberLines = (client: Client): { id: string; text: string }[] =>
  client.members.map(({ id, name, email }) => ({
    id,
    text: `${name.given} ${name.family} · ${email ?? ''}`,
  }));
