import type { Client, ClientFilter } from '../src/index.ts';
import { client, invitation, member } from './people.ts';

/** Amelia, without an address, and Tom, whose invitation ends on 20 Dec at 09:00; on Pro, looked after by Nora. */
export const filteredHousehold: Client = client({
  kind: 'group',
  name: 'Amelia & Tom Okafor',
  members: [
    member({ invitation: invitation() }),
    member({ id: 'mb_amelia', name: { given: 'Amélia', family: 'Okafor' }, email: null, account: null }),
  ],
});

/** A filter, and whether the household is among those that it asks for on 22 Nov at 09:00. */
export const matchesQueryCases: readonly {
  name: string;
  filter: ClientFilter;
  hidden?: boolean;
  expected: boolean;
}[] = [
  { name: 'nothing is asked for', filter: {}, expected: true },
  { name: 'hidden, when nothing is asked for', filter: {}, hidden: true, expected: false },
  { name: 'hidden, when hidden ones are asked for', filter: { hidden: true }, hidden: true, expected: true },
  { name: 'not hidden, when hidden ones are asked for', filter: { hidden: true }, expected: false },
  {
    name: 'its plan, kind and staff',
    filter: { plan: 'pro', kind: 'group', staffId: 'st_nora' },
    expected: true,
  },
  { name: 'another plan', filter: { plan: 'starter' }, expected: false },
  { name: 'another kind', filter: { kind: 'entity' }, expected: false },
  { name: 'other staff', filter: { staffId: 'st_james' }, expected: false },
  {
    name: 'a status that one of its members has',
    filter: { status: ['expired', 'no-email'] },
    expected: true,
  },
  { name: 'a status that none has', filter: { status: ['active'] }, expected: false },
  { name: 'an invitation that ends to the second then', filter: { expiresWithinDays: 28 }, expected: true },
  { name: 'an invitation that ends a day later', filter: { expiresWithinDays: 27 }, expected: false },
  { name: 'a name in other letters', filter: { search: 'AMELIA okafor' }, expected: true },
  { name: 'a part of an address', filter: { search: 'northmail' }, expected: true },
  { name: 'a word of nobody here', filter: { search: 'whitby' }, expected: false },
  {
    name: 'the end of one name and the beginning of the next',
    filter: { search: 'okafor tom' },
    expected: false,
  },
];
