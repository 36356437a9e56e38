import { clientSortKeys, type Client, type ClientSortKey } from '@foyer/contract';
import { PASSWORD, type CheckContext } from '../context.ts';
import { isProblem, present, same } from '../expectations.ts';
import { isOffered } from '../target.ts';
import { addEntities, listAllIds } from './list-all.ts';
import type { Suite } from './suite.ts';

const idsOf = (...clients: readonly Client[]): string[] => clients.map(({ id }) => id);
const byId = (clients: readonly Client[]): string[] => idsOf(...clients).sort((a, b) => (a < b ? -1 : 1));

/** Five clients, the only matches of a search for `word`. The entity has no value for most keys. */
interface SortedClients {
  word: string;
  noEmail: Client;
  notInvited: Client;
  waiting: Client;
  active: Client;
  entity: Client;
}

async function addSorted(context: CheckContext): Promise<SortedClients> {
  const { call, unique, send, activate, target } = context;
  const word = unique('sorted');
  const later = async (): Promise<void> => {
    if (isOffered(target.clock)) await target.clock.advance(61_000);
  };
  const add = async (given: string, plan: 'starter' | 'pro', hasEmail = true): Promise<Client> => {
    await later();
    const email = hasEmail ? `${unique(given.toLowerCase())}@people.example` : null;
    return call('clients.create', {
      body: {
        kind: 'individual',
        externalId: `${given}-${word}`,
        plan,
        members: [{ role: 'owner', name: { given, family: word }, email }],
      },
    });
  };
  const noEmail = await add('b', 'starter', false);
  const notInvited = await add('C', 'pro');
  const waiting = await add('d', 'starter');
  const active = await add('A', 'pro');
  await later();
  await send(active.id, { recipients: 'owners' });
  await activate(active);
  const { firm } = await call('session.get');
  await call('clientSessions.create', {
    body: { firmId: firm.id, email: active.members[0]?.email, password: PASSWORD },
  });
  await later();
  await send(waiting.id, { recipients: 'owners' });
  await later();
  const entity = await call('clients.create', {
    body: { kind: 'entity', name: `e ${word}`, plan: 'pro', members: [] },
  });
  return { word, noEmail, notInvited, waiting, active, entity };
}

/** The ascending order by each key, and the clients that have no value. Groups of equal clients are sorted by id. */
const ordersOf = ({
  noEmail,
  notInvited,
  waiting,
  active,
  entity,
}: SortedClients): Record<ClientSortKey, { ascending: Client[][]; missing: Client[] }> => ({
  name: { ascending: [[active], [noEmail], [notInvited], [waiting], [entity]], missing: [] },
  status: { ascending: [[noEmail], [notInvited], [waiting], [active]], missing: [entity] },
  plan: {
    ascending: [
      [noEmail, waiting],
      [notInvited, active, entity],
    ],
    missing: [],
  },
  invitedAt: { ascending: [[active], [waiting]], missing: [noEmail, notInvited, entity] },
  expiresAt: { ascending: [[waiting]], missing: [noEmail, notInvited, active, entity] },
  lastLoginAt: { ascending: [[active]], missing: [noEmail, notInvited, waiting, entity] },
  createdAt: { ascending: [[noEmail], [notInvited], [waiting], [active], [entity]], missing: [] },
  // By bytes: upper case before lower case.
  externalId: { ascending: [[active], [notInvited], [noEmail], [waiting]], missing: [entity] },
});

export const sorting: Suite = {
  name: 'sorting',
  checks: [
    {
      name: 'sorts by every key in both orders: equal clients by id, clients without a value last; pages agree',
      needs: ['mails'],
      async run(context) {
        const sorted = await addSorted(context);
        const orders = ordersOf(sorted);
        for (const key of clientSortKeys) {
          const { ascending, missing } = orders[key];
          const expected: [sort: string, ids: string[]][] = [
            [key, [...ascending.flatMap(byId), ...byId(missing)]],
            [`-${key}`, [...ascending.flatMap(byId).toReversed(), ...byId(missing).toReversed()]],
          ];
          for (const [sort, ids] of expected) {
            const query: [string, string][] = [
              ['search', sorted.word],
              ['sort', sort],
            ];
            same(idsOf(...(await context.call('clients.list', { query })).items), ids, `sorted by ${sort}`);
            same(await listAllIds(context, [...query, ['limit', '2']]), ids, `pages sorted by ${sort}`);
            const window = await context.call('clients.list', {
              query: [...query, ['offset', '1'], ['limit', '3']],
            });
            same(idsOf(...window.items), ids.slice(1, 4), `page by offset, sorted by ${sort}`);
          }
        }
      },
    },
    {
      name: 'a changed value moves a client',
      async run(context) {
        const { call, unique } = context;
        const word = unique('moved');
        const [first, second] = await addEntities(context, [`${word} 1`, `${word} 2`]);
        const clientId = present(second, 'second').id;
        const idsBy = async (sort: string): Promise<string[]> =>
          idsOf(
            ...(
              await call('clients.list', {
                query: [
                  ['search', word],
                  ['sort', sort],
                ],
              })
            ).items,
          );
        await call('clients.update', { params: { clientId }, body: { externalId: unique('moved') } });
        const moved = [clientId, present(first, 'first').id];
        same([await idsBy('externalId'), await idsBy('-externalId')], [moved, moved], 'by external id');
        await call('clients.update', { params: { clientId }, body: { plan: 'pro' } });
        same([await idsBy('plan'), await idsBy('-plan')], [moved.toReversed(), moved], 'by plan');
      },
    },
    {
      name: 'a client moves to the expired ones when its invitation expires',
      needs: ['clock'],
      async run({ target, call, unique, addIndividual, send }) {
        if (!isOffered(target.clock)) return;
        const word = unique('expiring');
        const add = (given: string) =>
          addIndividual({
            members: [
              { role: 'owner', name: { given, family: word }, email: `${unique(given)}@people.example` },
            ],
          });
        const [waiting, notInvited] = [await add('ann'), await add('ben')];
        await send(waiting.id, { recipients: 'owners' });
        const list = async () =>
          idsOf(
            ...(
              await call('clients.list', {
                query: [
                  ['search', word],
                  ['sort', 'status'],
                ],
              })
            ).items,
          );
        same(await list(), idsOf(notInvited, waiting), 'just sent');
        await target.clock.advance(31 * 86_400_000);
        same(await list(), idsOf(waiting, notInvited), 'when it has expired');
      },
    },
    {
      name: 'refuses unknown keys at /sort with the code unknown-sort-key',
      async run({ raw }) {
        for (const sort of ['colour', '-colour', '--name', 'Name', '']) {
          const { errors } = await isProblem(
            await raw('clients.list', { query: [['sort', sort]] }),
            'validation',
          );
          same(
            errors.map(({ pointer, code }) => [pointer, code]),
            [['/sort', 'unknown-sort-key']],
            `errors for ${JSON.stringify(sort)}`,
          );
        }
      },
    },
  ],
};
