import type { Client, ClientKind, Invitation, Member, StaffRef } from '@foyer/sdk';

/** The moment at which all of this is read. */
export const NOW = Date.parse('2026-11-22T00:00:00Z');

const DAY = 86_400_000;
const given = [
  'Anna',
  'Bruno',
  'Chloé',
  'Daniel',
  'Elena',
  'Felix',
  'Grace',
  'Hugo',
  'Irene',
  'Jonas',
  'Katja',
  'Liam',
  'Mira',
  'Nils',
  'Olga',
  'Priya',
  'Quinn',
  'Rosa',
  'Sven',
  'Åsa',
];
const family = [
  'Abbott',
  'Baker',
  'Costa',
  'Dubois',
  'Evans',
  'Frei',
  'García',
  'Haas',
  'Ivanov',
  'Jones',
  'Kovač',
  'Larsen',
  'Meier',
  'Nguyen',
  'Okafor',
  'Petrov',
  'Rossi',
  'Smith',
  'Tanaka',
  'Weber',
];
const staff: StaffRef[] = ['Jo Park', 'Sam Lee', 'Alex Reid', 'Kim Day'].map((name, index) => ({
  id: `st_${index}`,
  name,
}));

/** A number in [0, below), the same for the same client and question. */
function pick(index: number, question: number, below: number): number {
  let hash = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(question + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) % below;
}

const choose = <T>(list: readonly T[], index: number, question: number): T =>
  list[pick(index, question, list.length)] as T;
const daysAgo = (days: number): string => new Date(NOW - days * DAY).toISOString();

/**
 * Returns the client at an index, in the contract's shape: six in ten are individuals, three are households, one is an entity.
 * A function of its index alone, so that 100,000 of them cost nothing until they are read.
 */
export function clientAt(index: number): Client {
  const kind: ClientKind =
    (
      [
        'individual',
        'individual',
        'individual',
        'group',
        'individual',
        'individual',
        'group',
        'individual',
        'group',
        'entity',
      ] as const
    )[index % 10] ?? 'individual';
  const surname = choose(family, index, 1);
  const size = kind === 'individual' ? 1 : 2 + pick(index, 2, 3);
  const members = Array.from({ length: size }, (_, place) => memberOf(index, place, surname));
  const number = String(index).padStart(6, '0');
  return {
    id: `cl_${index}`,
    externalId: null,
    kind,
    name:
      kind === 'individual'
        ? `${members[0]?.name.given} ${surname} ${number}`
        : kind === 'group'
          ? `${surname} household ${number}`
          : `${surname} Pty Ltd ${number}`,
    plan: pick(index, 3, 3) === 0 ? 'pro' : 'starter',
    assignedStaff: staff.slice(0, 1 + pick(index, 4, 2)),
    members,
    preliminaryData: {},
    hidden: false,
    createdAt: daysAgo(200 + pick(index, 5, 600)),
    version: 1,
  };
}

function memberOf(index: number, place: number, surname: string): Member {
  const seed = index * 8 + place;
  const first = choose(given, seed, 6);
  const id = `mb_${index}_${place}`;
  const email = `${first}.${surname}.${index}.${place}@example.test`
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9.@]/g, '');
  const state = pick(seed, 7, 3);
  return {
    id,
    clientId: `cl_${index}`,
    role: place < 2 ? 'owner' : 'guest',
    name: { given: first, family: surname },
    email,
    locale: 'en-AU',
    account: state === 0 ? activeAccount(seed, email) : null,
    invitation: state === 2 ? null : invitationOf(seed, id, state === 0),
  };
}

const activeAccount = (seed: number, email: string): Member['account'] => ({
  id: `ac_${seed}`,
  email,
  status: 'active',
  activatedAt: daysAgo(100),
  lastLoginAt: daysAgo(pick(seed, 8, 90)),
});

function invitationOf(seed: number, memberId: string, accepted: boolean): Invitation {
  const age = 1 + pick(seed, 9, 40);
  return {
    id: `iv_${seed}`,
    memberId,
    status: accepted ? 'accepted' : 'open',
    sentAt: daysAgo(age),
    expiresAt: daysAgo(age - 30),
    sendCount: 1,
    sentBy: staff[0] as StaffRef,
    form: null,
    message: null,
    automatic: false,
    revokedAt: null,
    revokedReason: null,
    delivery: { status: 'delivered', at: daysAgo(age), reason: null },
    nextReminderAt: null,
  };
}

/** The client as an event contains it: its first owner was just activated, or reset. */
export function withFirstOwnerTurned(client: Client, version: number): Client {
  const [first, ...others] = client.members;
  if (!first) return client;
  const account = first.account === null ? activeAccount(1, first.email ?? '') : null;
  return { ...client, members: [{ ...first, account, invitation: null }, ...others], version };
}
