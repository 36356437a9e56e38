import type { BulkUpdate, Client } from '@foyer/contract';
import type { CheckContext } from '../context.ts';
import { isProblem, present, same } from '../expectations.ts';
import { isOffered } from '../target.ts';
import { openFeed } from './feed-reader.ts';
import { writesNothing, type Suite } from './suite.ts';

const apply = ({ call }: CheckContext, body: Record<string, unknown>): Promise<BulkUpdate> =>
  call('bulkUpdates.apply', { body });

const pair = async ({ addIndividual }: CheckContext): Promise<[Client, Client]> => [
  await addIndividual(),
  await addIndividual({ plan: 'pro' }),
];

export const bulkUpdates: Suite = {
  name: 'bulk updates',
  checks: [
    {
      name: 'changes the plan of several clients, leaves those unchanged that have it, and publishes an event per change',
      async run(context) {
        const [starter, pro] = await pair(context);
        const reader = await openFeed(context);
        await reader.next();
        const update = await apply(context, { selection: { clientIds: [starter.id, pro.id] }, plan: 'pro' });
        same([update.changed, update.unchanged], [1, 1], 'counts');
        same(update.items.find(({ clientId }) => clientId === starter.id)?.result, 'changed', 'outcome');
        same(
          [await context.get(starter), await context.get(pro)],
          [{ ...starter, plan: 'pro', version: starter.version + 1 }, pro],
          'clients',
        );
        const { event } = await reader.next();
        same(
          [event?.type, event?.clientId, event?.client?.plan],
          ['client.changed', starter.id, 'pro'],
          'event',
        );
        await reader.close();
      },
    },
    {
      name: 'assigns and unassigns a staff member for several clients, and keeps the other staff',
      async run(context) {
        const [first, second] = present((await context.call('staff.list')).items, 'staff');
        const clients = [
          await context.addIndividual({ assignedStaffIds: [present(first, 'staff').id] }),
          await context.addIndividual(),
        ];
        const selection = { clientIds: clients.map(({ id }) => id) };
        const staffOf = async () =>
          Promise.all(
            clients.map(async (client) => (await context.get(client)).assignedStaff.map(({ id }) => id)),
          );
        await apply(context, { selection, assignStaff: second?.id });
        same(await staffOf(), [[first?.id, second?.id], [second?.id]], 'assigned');
        same((await apply(context, { selection, assignStaff: second?.id })).unchanged, 2, 'again');
        await apply(context, { selection, unassignStaff: first?.id });
        same(await staffOf(), [[second?.id], [second?.id]], 'unassigned');
      },
    },
    {
      name: 'hides all clients that match a filter except some, and shows them again by id',
      async run(context) {
        const word = context.unique('Hide');
        const add = () =>
          context.addIndividual({ members: [{ role: 'owner', name: { given: 'Ann', family: word } }] });
        const clients = [await add(), await add(), await add()];
        const kept = present(clients[1], 'client');
        const filter = { search: word };
        const update = await apply(context, { selection: { filter, except: [kept.id] }, hidden: true });
        same([update.changed, update.items.length], [2, 2], 'hidden');
        same(
          (await context.call('clients.list', { query: [['search', word]] })).items.map(({ id }) => id),
          [kept.id],
          'clients in the list',
        );
        same(
          (await apply(context, { selection: { clientIds: clients.map(({ id }) => id) }, hidden: false }))
            .changed,
          2,
          'shown again',
        );
      },
    },
    {
      name: 'a repeated idempotency key replays the response',
      async run(context) {
        const [starter] = await pair(context);
        const request = {
          key: context.unique('key'),
          body: { selection: { clientIds: [starter.id] }, plan: 'pro' },
        };
        const [first, second] = [
          await context.raw('bulkUpdates.apply', request),
          await context.raw('bulkUpdates.apply', request),
        ];
        same(
          [second.headers.get('idempotent-replayed'), await second.json()],
          ['true', await first.json()],
          'again',
        );
        await isProblem(
          await context.raw('bulkUpdates.apply', { ...request, key: null }),
          'idempotency-key-missing',
        );
      },
    },
    {
      name: 'rejects no change, two changes, unknown clients and staff, and viewers without permission',
      needs: ['readOnlyToken'],
      async run(context) {
        const { target, raw, unique } = context;
        if (!isOffered(target.readOnlyToken)) return;
        const [starter] = await pair(context);
        const selection = { clientIds: [starter.id] };
        const { token } = target.readOnlyToken;
        await writesNothing(context, async () => {
          for (const body of [
            { selection },
            { selection, plan: 'pro', hidden: true },
            { plan: 'pro' },
            { selection, assignStaff: unique('st') },
          ])
            await isProblem(await raw('bulkUpdates.apply', { body }), 'validation');
          await isProblem(
            await raw('bulkUpdates.apply', {
              body: { selection: { clientIds: [starter.id, unique('cl')] }, plan: 'pro' },
            }),
            'not-found',
          );
          for (const change of [{ plan: 'pro' }, { hidden: true }, { unassignStaff: 'st_1' }])
            await isProblem(
              await raw('bulkUpdates.apply', { token, body: { selection, ...change } }),
              'forbidden',
            );
        });
      },
    },
  ],
};
