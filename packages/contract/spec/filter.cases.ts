import type { Client, ClientFilter } from '../src/index.ts';
import { client, invitation, member } from './people.ts';

/** Amelia, without an address, and Tom, whose invitation expires on 20 Dec at 09:00; on Pro, assigned to Nora. */
export const filteredHousehold: Client = client({
  externalId: 'CRM-1042',
  kind: 'group',
  name: 'Amelia & Tom Okafor',
  members: [
    member({ invitation: invitation() }),
    member({
      id: 'mb_amelia',
      externalId: 'P-77',
      name: { given: 'Amélia', family: 'Okafor' },
      email: null,
      account: null,
    }),
  ],
});

/** A filter, and whether `filteredHousehold` matches it on 22 Nov at 09:00. */
export const matchesQueryCases: readonly {
  name: string;
  filter: ClientFilter;
  hidden?: boolean;
  expected: boolean;
}[] = [
  { name: 'an empty filter', filter: {}, expected: true },
  { name: 'a hidden client, with an empty filter', filter: {}, hidden: true, expected: false },
  { name: 'a hidden client, with `hidden: true`', filter: { hidden: true }, hidden: true, expected: true },
  { name: 'a visible client, with `hidden: true`', filter: { hidden: true }, expected: false },
  {
    name: 'its plan, kind and staff',
    filter: { plan: 'pro', kind: 'group', staffId: 'st_nora' },
    expected: true,
  },
  { name: 'another plan', filter: { plan: 'starter' }, expected: false },
  { name: 'another kind', filter: { kind: 'entity' }, expected: false },
  { name: 'other staff', filter: { staffId: 'st_james' }, expected: false },
  {
    name: 'the status of one member',
    filter: { status: ['expired', 'no-email'] },
    expected: true,
  },
  { name: 'a status of no member', filter: { status: ['active'] }, expected: false },
  { name: 'an invitation that expires at the limit', filter: { expiresWithinDays: 28 }, expected: true },
  { name: 'an invitation that expires a day later', filter: { expiresWithinDays: 27 }, expected: false },
  { name: 'a name in another case, without diacritics', filter: { search: 'AMELIA okafor' }, expected: true },
  { name: 'a part of an address', filter: { search: 'northmail' }, expected: true },
  { name: 'a part of its external id, in another case', filter: { search: 'crm-10' }, expected: true },
  { name: 'the external id of a member', filter: { search: 'P-77' }, expected: true },
  { name: 'text that is not found', filter: { search: 'whitby' }, expected: false },
  {
    name: 'text across two names',
    filter: { search: 'okafor tom' },
    expected: false,
  },
];
