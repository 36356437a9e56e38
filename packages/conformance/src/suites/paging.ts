import { clientSortKeys, type Client } from '@foyer/contract';
import { holds, isProblem, present, same } from '../expectations.ts';
import { addEntities, listAllIds } from './list-all.ts';
import type { Suite } from './suite.ts';

/** Every key of the contract in both orders. */
const sorts = clientSortKeys.flatMap((key) => [key, `-${key}`]);

export const paging: Suite = {
  name: 'paging',
  checks: [
    {
      name: 'every order lists each client once, including clients with equal sort keys',
      async run(context) {
        const word = context.unique('alike');
        const added = (
          await addEntities(
            context,
            Array.from({ length: 7 }, (_, n) => (n < 5 ? word : `${word} ${n}`)),
          )
        ).map(({ id }) => id);
        for (const sort of sorts) {
          const seen = await listAllIds(context, [
            ['search', word],
            ['sort', sort],
            ['limit', '2'],
          ]);
          same(
            [seen.length, new Set(seen).size, added.every((id) => seen.includes(id))],
            [7, 7, true],
            `sorted by ${sort}`,
          );
        }
        const [up, down] = [
          await listAllIds(context, [
            ['search', word],
            ['limit', '3'],
          ]),
          await listAllIds(context, [
            ['search', word],
            ['limit', '3'],
            ['sort', '-name'],
          ]),
        ];
        same(down, up.toReversed(), 'the reverse order');
      },
    },
    {
      name: 'clients present throughout are listed once, whatever is added or hidden between two pages',
      async run(context) {
        const { unique, call } = context;
        const word = unique('steady');
        const [first, second, third, fourth] = await addEntities(
          context,
          [1, 2, 3, 4].map((n) => `${word} ${n}0`),
        );
        const seen = await listAllIds(
          context,
          [
            ['search', word],
            ['limit', '2'],
          ],
          async () => {
            await addEntities(context, [`${word} 05`, `${word} 35`]);
            await call('clients.update', {
              params: { clientId: present(first, 'first').id },
              body: { hidden: true },
            });
          },
        );
        const steady = [second, third, fourth].map((client) => present(client, 'client').id);
        same(
          steady.map((id) => seen.filter((one) => one === id).length),
          [1, 1, 1],
          'times seen',
        );
        same(seen.length, 5, 'listed: four, and one that was added after the first page');
      },
    },
    {
      name: 'cursors work for names of any length and script',
      async run(context) {
        const word = context.unique('long');
        const names = ['\ufdfd', '\u{1F41A}', '"', 'a'].map(
          (character) =>
            `${word} ${character.repeat(Math.floor((200 - word.length - 1) / character.length))}`,
        );
        const added = (await addEntities(context, names)).map(({ id }) => id);
        const seen = await listAllIds(context, [
          ['search', word],
          ['limit', '1'],
        ]);
        same([seen.length, added.every((id) => seen.includes(id))], [4, true], 'seen');
      },
    },
    {
      name: 'a cursor of another order is rejected, and a corrupted one is no server error',
      async run(context) {
        const { unique, call, raw } = context;
        const word = unique('cursor');
        await addEntities(context, [`${word} a`, `${word} b`]);
        for (const sort of sorts) {
          const next = present(
            (
              await call('clients.list', {
                query: [
                  ['search', word],
                  ['sort', sort],
                  ['limit', '1'],
                ],
              })
            ).next,
            'cursor',
          );
          const other = sort === 'name' ? '-name' : 'name';
          const refused = await isProblem(
            await raw('clients.list', {
              query: [
                ['sort', other],
                ['after', next],
              ],
            }),
            'validation',
          );
          same(
            refused.errors.map(({ pointer }) => pointer),
            ['/after'],
            'pointer',
          );
          for (let at = 0; at < next.length; at += 7) {
            const corrupted = `${next.slice(0, at)}${next[at] === 'A' ? 'B' : 'A'}${next.slice(at + 1)}`;
            const { status } = await raw('clients.list', {
              query: [
                ['search', word],
                ['sort', sort],
                ['after', corrupted],
              ],
            });
            holds(status === 200 || status === 422, `status ${status} for a corrupted cursor of ${sort}`);
          }
        }
        await isProblem(await raw('clients.list', { query: [['after', '']] }), 'validation');
      },
    },
    {
      name: 'filters by plan, kind, staff and status have the same total and pages, alone and combined',
      async run(context) {
        const { unique, call, addHousehold } = context;
        const staffId = present((await call('staff.list')).items[1], 'staff').id;
        const word = unique('filter');
        const owner = (given: string) => ({
          role: 'owner' as const,
          name: { given, family: word },
          email: `${unique(given)}@people.example`,
        });
        const pro = await call('clients.create', {
          body: { kind: 'individual', plan: 'pro', members: [owner('Ann')], assignedStaffIds: [staffId] },
        });
        const starter = await call('clients.create', {
          body: { kind: 'group', members: [owner('Amelia'), owner('Tom')] },
        });
        const entity = await call('clients.create', {
          body: { kind: 'entity', name: `${word} Trust`, plan: 'pro', members: [] },
        });
        await addHousehold();
        const found = async (...query: [string, string][]): Promise<string[]> => {
          const { items, total } = await call('clients.list', { query: [['search', word], ...query] });
          same(total, items.length, `total for ${query.join('&')}`);
          same(
            (await listAllIds(context, [['search', word], ['limit', '1'], ...query])).length,
            total,
            `pages for ${query.join('&')}`,
          );
          return items.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1));
        };
        const ids = (...clients: Client[]): string[] =>
          clients.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1));
        same(await found(), ids(pro, starter, entity), 'all');
        same(await found(['plan', 'pro']), ids(pro, entity), 'plan');
        same(await found(['kind', 'group']), ids(starter), 'kind');
        same(await found(['staffId', staffId]), ids(pro), 'staff');
        same(await found(['status', 'not-invited']), ids(pro, starter), 'status');
        same(await found(['status', 'not-invited'], ['plan', 'pro']), ids(pro), 'status and plan');
        same(await found(['plan', 'pro'], ['kind', 'group']), [], 'plan and kind');
      },
    },
    {
      name: 'hidden clients are listed only with hidden=true',
      async run({ unique, call }) {
        const word = unique('hidden');
        const client = await call('clients.create', { body: { kind: 'entity', name: word, members: [] } });
        const found = async (...query: [string, string][]) =>
          (await call('clients.list', { query: [['search', word], ...query] })).total;
        same(
          [await found(), await found(['hidden', 'false']), await found(['hidden', 'true'])],
          [1, 1, 0],
          'before',
        );
        await call('clients.update', { params: { clientId: client.id }, body: { hidden: true } });
        same(
          [await found(), await found(['hidden', 'false']), await found(['hidden', 'true'])],
          [0, 0, 1],
          'after',
        );
        same((await call('clients.get', { params: { clientId: client.id } })).hidden, true, 'still there');
      },
    },
    {
      name: 'expiresWithinDays finds open invitations that have not expired',
      needs: ['clock'],
      async run({ target, addIndividual, send, call }) {
        if ('missing' in target.clock) return;
        const client = await addIndividual();
        const word = present(client.members[0], 'member').name.family;
        const invitation = present(
          (await send(client.id, { recipients: 'owners' })).sent[0]?.invitation,
          'invitation',
        );
        const found = async (days: number) =>
          (
            await call('clients.list', {
              query: [
                ['search', word],
                ['expiresWithinDays', String(days)],
              ],
            })
          ).total;
        same([await found(29), await found(30)], [0, 1], 'just sent');
        await target.clock.advance(27 * 86_400_000);
        same([await found(2), await found(3)], [0, 1], '27 days later');
        await target.clock.advance(3 * 86_400_000);
        same(await found(30), 0, 'when it has expired');
        await call('invitations.revoke', { params: { invitationId: invitation.id } });
        await send(client.id, { recipients: 'owners' });
        same(await found(30), 1, 'sent again');
      },
    },
  ],
};
