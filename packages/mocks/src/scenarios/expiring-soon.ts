import { DAY, SECOND, toTimestamp } from '@foyer/contract/rules';
import type { ClientSeed, FirmSeed } from './builders.ts';
import { harbourAndLane as firm, harbourForms as forms, harbourStaff as staff } from './firm.ts';

const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Links that expire in weeks, days, hours and minutes, and one that expired a minute ago. @param now epoch milliseconds */
export const expiringSoon = (now: number): FirmSeed => ({
  firm,
  staff,
  forms,
  clients: people.map(([key, given, family, msLeft]) => expiring(now, key, given, family, msLeft)),
});

const people: readonly [key: string, given: string, family: string, msLeft: number][] = [
  ['ines', 'Ines', 'Barrow', 20 * DAY],
  ['piers', 'Piers', 'Calloway', 3 * DAY + HOUR],
  ['thea', 'Thea', 'Dunmore', 3 * DAY],
  ['owen', 'Owen', 'Eastgate', 2 * DAY],
  ['lucia', 'Lucia', 'Ferreira', 20 * HOUR],
  ['noor', 'Noor', 'Haddad', 5 * HOUR],
  ['sven', 'Sven', 'Lindgren', 40 * MINUTE],
  ['may', 'May', 'Oakes', 2 * MINUTE],
  ['rafi', 'Rafi', 'Stern', -MINUTE],
];

const expiring = (now: number, key: string, given: string, family: string, msLeft: number): ClientSeed => ({
  key,
  kind: 'individual',
  name: `${given} ${family}`,
  members: [
    {
      key,
      given,
      family,
      email: `${key}@northmail.example`,
      invitation: { sentAt: toTimestamp(now + msLeft - firm.policy.activationDays * DAY) },
    },
  ],
});
