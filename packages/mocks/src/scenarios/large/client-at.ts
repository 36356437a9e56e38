import type { Account, Client, Invitation, Member, StaffRef } from '@foyer/contract';
import { DAY, toTimestamp } from '@foyer/contract/rules';
import { daysBefore } from '../builders.ts';
import { NAMES, nameAt } from './names.ts';

interface MemberStatusSeed {
  account?: Partial<Account>;
  invitation?: Partial<Invitation> & Pick<Invitation, 'sentAt'>;
  email?: null;
}

const bounced = (at: string): Invitation['delivery'] => ({
  status: 'bounced',
  at,
  reason: 'The domain takes no mail',
});

// Assigned in turn, so that every page shows most statuses.
const statuses: readonly ((now: number) => MemberStatusSeed)[] = [
  () => ({}),
  (now) => ({ invitation: { sentAt: daysBefore(now, 2) } }),
  (now) => ({
    account: { status: 'active', activatedAt: daysBefore(now, 90), lastLoginAt: daysBefore(now, 12) },
    invitation: { sentAt: daysBefore(now, 91), status: 'accepted' },
  }),
  (now) => ({ invitation: { sentAt: daysBefore(now, 41) } }),
  () => ({ email: null }),
  (now) => ({ invitation: { sentAt: daysBefore(now, 3), delivery: bounced(daysBefore(now, 3)) } }),
  (now) => ({
    account: { status: 'active', activatedAt: daysBefore(now, 20), lastLoginAt: null },
    invitation: { sentAt: daysBefore(now, 21), status: 'accepted' },
  }),
];

/** What the generated clients have in common. */
export interface LargeScenario {
  /** Epoch milliseconds. */
  now: number;
  staff: readonly StaffRef[];
  locale: string;
  activationDays: number;
}

/** Generates the client at a position in the list sorted by name; the same client on every call. */
export function clientAt(index: number, firm: LargeScenario): Client {
  const { given, family } = nameAt(index);
  const isGroup = index % 4 === 1;
  const id = `cl_${index}`;
  const staff = firm.staff[index % firm.staff.length];
  const people = isGroup ? [given, nameAt((index * 7_919) % NAMES).given] : [given];
  return {
    id,
    externalId: null,
    kind: isGroup ? 'group' : 'individual',
    name: isGroup ? `${given} ${family} & ${people[1] ?? ''}` : `${given} ${family}`,
    plan: index % 3 === 0 ? 'pro' : 'starter',
    assignedStaff: staff ? [{ id: staff.id, name: staff.name }] : [],
    members: people.map((person, position) =>
      memberAt({ id, index, position, name: { given: person, family } }, firm),
    ),
    preliminaryData: {},
    hidden: false,
    createdAt: daysBefore(firm.now, 30 + (index % 900)),
    version: 1,
  };
}

function memberAt(
  { id, index, position, name }: { id: string; index: number; position: number; name: Member['name'] },
  { now, staff, locale, activationDays }: LargeScenario,
): Member {
  const key = `${index}_${position}`;
  const status = statuses[(index + position) % statuses.length]?.(now) ?? {};
  const email =
    status.email === null ? null : `${name.given}.${name.family}.${key}@large.example`.toLowerCase();
  const sentBy = staff[0];
  const { invitation } = status;
  return {
    id: `mb_${key}`,
    externalId: null,
    clientId: id,
    role: 'owner',
    name,
    email,
    locale,
    account:
      email === null
        ? null
        : {
            id: `ac_${key}`,
            email,
            status: 'none',
            activatedAt: null,
            lastLoginAt: null,
            ...status.account,
          },
    invitation:
      invitation === undefined || sentBy === undefined
        ? null
        : {
            id: `iv_${key}`,
            memberId: `mb_${key}`,
            status: 'open',
            expiresAt: toTimestamp(Date.parse(invitation.sentAt) + activationDays * DAY),
            sendCount: 1,
            sentBy: { id: sentBy.id, name: sentBy.name },
            form: null,
            message: null,
            automatic: false,
            revokedAt: null,
            revokedReason: null,
            nextReminderAt: null,
            delivery: { status: 'delivered', at: invitation.sentAt, reason: null },
            ...invitation,
          },
  };
}
