import { isProblem, same } from '../expectations.ts';
import { writesNothing, type Suite } from './suite.ts';

export const idempotency: Suite = {
  name: 'idempotency',
  checks: [
    {
      name: 'a missing idempotency key is rejected where the contract requires one',
      async run(context) {
        const { raw, addIndividual } = context;
        const { id } = await addIndividual();
        await writesNothing(context, async () => {
          await isProblem(
            await raw('clients.create', { key: null, body: { kind: 'entity', name: 'X', members: [] } }),
            'idempotency-key-missing',
          );
          await isProblem(
            await raw('members.add', {
              key: null,
              params: { clientId: id },
              body: { role: 'guest', name: { given: 'A', family: 'B' } },
            }),
            'idempotency-key-missing',
          );
          await isProblem(
            await raw('invitations.send', {
              key: null,
              params: { clientId: id },
              body: { recipients: 'owners' },
            }),
            'idempotency-key-missing',
          );
          await isProblem(
            await raw('invitations.send', {
              key: ' ',
              params: { clientId: id },
              body: { recipients: 'owners' },
            }),
            'idempotency-key-missing',
          );
        });
      },
    },
    {
      name: 'a repeated request replays the response and runs once',
      async run({ raw, unique, call }) {
        const [key, name] = [unique('key'), unique('Trust')];
        const create = () => raw('clients.create', { key, body: { kind: 'entity', name, members: [] } });
        const first = await create();
        const second = await create();
        same([first.status, first.headers.get('idempotent-replayed')], [201, null], 'first');
        same([second.status, second.headers.get('idempotent-replayed')], [201, 'true'], 'second');
        same(
          [first.headers.get('location'), first.headers.get('etag')],
          [second.headers.get('location'), second.headers.get('etag')],
          'headers',
        );
        same(await second.json(), await first.json(), 'bodies');
        same((await call('clients.list', { query: [['search', name]] })).total, 1, 'clients of that name');
      },
    },
    {
      name: 'ten concurrent requests with the same key run once',
      async run({ raw, unique, call }) {
        const [key, name] = [unique('key'), unique('Trust')];
        const answers = await Promise.all(
          Array.from({ length: 10 }, () =>
            raw('clients.create', { key, body: { kind: 'entity', name, members: [] } }),
          ),
        );
        same(
          answers.map((answer) => answer.status),
          Array.from({ length: 10 }, () => 201),
          'statuses',
        );
        same((await call('clients.list', { query: [['search', name]] })).total, 1, 'clients of that name');
      },
    },
    {
      name: 'a key reused for another request returns idempotency-key-reused',
      async run({ raw, unique }) {
        const key = unique('key');
        same(
          (await raw('clients.create', { key, body: { kind: 'entity', name: 'One', members: [] } })).status,
          201,
          'first',
        );
        await isProblem(
          await raw('clients.create', { key, body: { kind: 'entity', name: 'Two', members: [] } }),
          'idempotency-key-reused',
        );
      },
    },
    {
      name: 'a rejected request does not use its key',
      async run({ raw, unique }) {
        const key = unique('key');
        await isProblem(
          await raw('clients.create', { key, body: { kind: 'entity', members: [] } }),
          'validation',
        );
        same(
          (await raw('clients.create', { key, body: { kind: 'entity', name: 'Corrected', members: [] } }))
            .status,
          201,
          'the corrected request',
        );
      },
    },
  ],
};
