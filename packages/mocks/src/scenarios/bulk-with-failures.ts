import type { ClientSeed, FirmSeed } from './builders.ts';
import { harbourAndLane as firm, harbourForms as forms, harbourStaff as staff } from './firm.ts';

const CLIENTS = 200;
const REFUSED_DOMAIN = 'moved-away.example';

/** 200 clients not invited yet; the relay refuses every twentieth address. */
export const bulkWithFailures = (): FirmSeed => ({
  firm,
  staff,
  forms,
  clients: Array.from({ length: CLIENTS }, (_, index) => clientAt(index)),
  relay: (address) =>
    address.endsWith(`@${REFUSED_DOMAIN}`)
      ? { state: 'refused', reason: `Nobody at ${REFUSED_DOMAIN} has this address` }
      : undefined,
});

const givenNames = ['Alma', 'Basil', 'Cora', 'Dario', 'Edith', 'Farid', 'Greta', 'Hamish', 'Ivy', 'Jonah'];
const familyNames = [
  'Abbot',
  'Bloom',
  'Castle',
  'Drake',
  'Ellery',
  'Finch',
  'Grove',
  'Hale',
  'Ingram',
  'Jessop',
  'Kerr',
  'Lowell',
  'March',
  'North',
  'Orchard',
  'Pryor',
  'Quill',
  'Rhodes',
  'Stone',
  'Thorn',
];

function clientAt(index: number): ClientSeed {
  const [first, last] = [
    givenNames[index % givenNames.length] ?? '',
    familyNames[Math.floor(index / givenNames.length)] ?? '',
  ];
  const key = `${first}-${last}`.toLowerCase();
  const email = `${first}.${last}@${index % 20 === 19 ? REFUSED_DOMAIN : 'northmail.example'}`.toLowerCase();
  return {
    key,
    kind: 'individual',
    name: `${first} ${last}`,
    members: [{ key, given: first, family: last, email }],
  };
}
