import type { Client } from '@foyer/contract';
import type { CheckContext } from '../context.ts';
import { holds, same } from '../expectations.ts';
import type { Suite } from './suite.ts';

const sortedNames = [
  '3i',
  'adam',
  'Adèle',
  'Ben',
  'Çelik',
  'Émile',
  'Łukasz',
  'Øyvind',
  'Strauß',
  'Straw',
  'Zoë',
  '山田',
];

/** Adds entities that share one word, the only matches of a search for it. */
async function addNamed({ call, unique }: CheckContext): Promise<string> {
  const word = unique('Foyer').replaceAll('-', '');
  for (const name of [...sortedNames].reverse())
    await call('clients.create', { body: { kind: 'entity', name: `${name} ${word}`, members: [] } });
  return word;
}

const firstWords = (clients: readonly Client[]): (string | undefined)[] =>
  clients.map((client) => client.name.split(' ')[0]);

export const orderAndSearch: Suite = {
  name: 'order and search',
  checks: [
    {
      name: 'sorts names in the contract’s order, ascending and descending',
      async run(context) {
        const word = await addNamed(context);
        const up = await context.call('clients.list', { query: [['search', word]] });
        const down = await context.call('clients.list', {
          query: [
            ['search', word],
            ['sort', '-name'],
          ],
        });
        same(firstWords(up.items), sortedNames, 'ascending');
        same(firstWords(down.items), [...sortedNames].reverse(), 'descending');
        same([up.total, up.next], [12, null], 'total and next');
      },
    },
    {
      name: 'pages by cursor and by offset contain every client once',
      async run(context) {
        const word = await addNamed(context);
        const seen: Client[] = [];
        let next: string | null = null;
        do {
          const query: [string, string][] = [
            ['search', word],
            ['limit', '5'],
          ];
          const page: { items: Client[]; total: number; next: string | null } = await context.call(
            'clients.list',
            { query: next === null ? query : [...query, ['after', next]] },
          );
          same(page.total, 12, 'total');
          seen.push(...page.items);
          next = page.next;
        } while (next !== null);
        same(firstWords(seen), sortedNames, 'all pages');
        const page = await context.call('clients.list', {
          query: [
            ['search', word],
            ['offset', '5'],
            ['limit', '3'],
          ],
        });
        same(firstWords(page.items), sortedNames.slice(5, 8), 'page by offset');
      },
    },
    {
      name: 'search ignores accents and case in names, members and addresses',
      async run({ call, unique }) {
        const word = unique('q');
        const email = `${word}@people.example`;
        await call('clients.create', {
          body: {
            kind: 'individual',
            members: [{ role: 'owner', name: { given: 'Zoë', family: `Quinn ${word}` }, email }],
          },
        });
        for (const search of [`zoe quinn ${word}`, `ZOË QUINN ${word.toUpperCase()}`, email]) {
          same(
            (await call('clients.list', { query: [['search', search]] })).total,
            1,
            `found by "${search}"`,
          );
        }
        same(
          (await call('clients.list', { query: [['search', `${word}%`]] })).total,
          0,
          'a wildcard is a character',
        );
      },
    },
    {
      name: 'filters by kind, plan, status and expiry; the revision changes with every change',
      async run({ call, unique, addIndividual, send }) {
        const family = unique('Filter');
        const { id } = await addIndividual({
          plan: 'pro',
          members: [
            { role: 'owner', name: { given: 'Ann', family }, email: `${unique('ann')}@people.example` },
          ],
        });
        const list = (...query: [string, string][]) =>
          call('clients.list', { query: [['search', family], ...query] });
        const before = await list(
          ['status', 'not-invited'],
          ['status', 'expired'],
          ['plan', 'pro'],
          ['kind', 'individual'],
        );
        same(before.total, 1, 'all filters');
        same(
          [
            (await list(['status', 'active'])).total,
            (await list(['plan', 'starter'])).total,
            (await list(['kind', 'group'])).total,
          ],
          [0, 0, 0],
          'other filters',
        );
        same((await list()).revision, before.revision, 'revision without a change');
        await send(id, { recipients: 'owners' });
        holds((await list()).revision !== before.revision, 'the revision changed');
        same(
          [
            (await list(['status', 'not-invited'])).total,
            (await list(['expiresWithinDays', '30'])).total,
            (await list(['expiresWithinDays', '29'])).total,
          ],
          [0, 1, 0],
          'after the send',
        );
      },
    },
  ],
};
