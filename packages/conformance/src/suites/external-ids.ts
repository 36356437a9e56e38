import type { Client } from '@foyer/contract';
import type { CheckContext, RawRequest } from '../context.ts';
import { isProblem, present, same } from '../expectations.ts';
import { isOffered } from '../target.ts';
import { writesNothing, type Suite } from './suite.ts';

const guest = (externalId: string | null) => ({
  role: 'guest' as const,
  name: { given: 'Max', family: 'Reed' },
  externalId,
});

const addEntity = ({ call, unique }: CheckContext, externalId: string, memberId: string): Promise<Client> =>
  call('clients.create', {
    body: { kind: 'entity', name: unique('Trust'), externalId, members: [guest(memberId)] },
  });

/** Fails unless the request is refused at a field. */
async function isTaken(
  { raw }: CheckContext,
  operation: 'clients.create' | 'clients.update' | 'members.add' | 'members.update',
  request: RawRequest,
  pointer: string,
): Promise<void> {
  const { errors } = await isProblem(await raw(operation, request), 'external-id-taken');
  same(
    errors.map((error) => error.pointer),
    [pointer],
    `pointer of ${operation}`,
  );
}

export const externalIds: Suite = {
  name: 'external ids',
  checks: [
    {
      name: 'external ids of clients and members are stored, changed and removed',
      async run(context) {
        const { call, unique, get } = context;
        const [clientKey, memberKey] = [unique('CRM'), unique('P')];
        const client = await addEntity(context, clientKey, memberKey);
        const params = { clientId: client.id, memberId: present(client.members[0], 'member').id };
        const read = async (): Promise<unknown> => {
          const { externalId, members } = await get(client);
          return [externalId, members[0]?.externalId];
        };
        same(await read(), [clientKey, memberKey], 'after the creation');
        const next = unique('CRM');
        await call('clients.update', { params, body: { externalId: next } });
        await call('members.update', { params, body: { externalId: next } });
        same(await read(), [next, next], 'after a change');
        await call('clients.update', { params, body: { name: unique('Fund') } });
        await call('members.update', { params, body: { name: { given: 'Eve', family: '' } } });
        same(await read(), [next, next], 'after another change');
        await call('clients.update', { params, body: { externalId: null } });
        await call('members.update', { params, body: { externalId: null } });
        same(await read(), [null, null], 'after the removal');
      },
    },
    {
      name: 'clients and members without an external id have null',
      async run({ addIndividual }) {
        const { externalId, members } = await addIndividual();
        same([externalId, members[0]?.externalId], [null, null], 'external ids');
      },
    },
    {
      name: 'an external id is unique among clients and among members: external-id-taken at its field',
      async run(context) {
        const { unique } = context;
        const [clientKey, memberKey] = [unique('CRM'), unique('P')];
        await addEntity(context, clientKey, memberKey);
        // Clients and members do not share their ids.
        const other = await addEntity(context, memberKey, clientKey);
        const params = { clientId: other.id, memberId: present(other.members[0], 'member').id };
        const entity = { kind: 'entity', name: unique('Trust'), members: [] };
        await writesNothing(context, async () => {
          await isTaken(
            context,
            'clients.create',
            { body: { ...entity, externalId: clientKey } },
            '/externalId',
          );
          await isTaken(
            context,
            'clients.create',
            { body: { ...entity, members: [guest(null), guest(memberKey)] } },
            '/members/1/externalId',
          );
          await isTaken(
            context,
            'clients.update',
            { params, body: { externalId: clientKey } },
            '/externalId',
          );
          await isTaken(context, 'members.add', { params, body: guest(memberKey) }, '/externalId');
          await isTaken(
            context,
            'members.update',
            { params, body: { externalId: memberKey } },
            '/externalId',
          );
        });
      },
    },
    {
      name: 'an external id that was removed, or whose member was removed, can be used again',
      async run(context) {
        const { call, unique } = context;
        const [clientKey, memberKey] = [unique('CRM'), unique('P')];
        const client = await addEntity(context, clientKey, memberKey);
        const params = { clientId: client.id, memberId: present(client.members[0], 'member').id };
        await call('clients.update', { params, body: { externalId: null } });
        await call('members.remove', { params });
        const again = await addEntity(context, clientKey, memberKey);
        same([again.externalId, again.members[0]?.externalId], [clientKey, memberKey], 'external ids');
      },
    },
    {
      name: 'the firms do not share their external ids',
      needs: ['otherFirm'],
      async run(context) {
        const { target, call, unique } = context;
        if (!isOffered(target.otherFirm)) return;
        const [clientKey, memberKey] = [unique('CRM'), unique('P')];
        await addEntity(context, clientKey, memberKey);
        const client = await call('clients.create', {
          token: target.otherFirm.token,
          body: {
            kind: 'entity',
            name: unique('Trust'),
            externalId: clientKey,
            members: [{ ...guest(memberKey), autoInvite: false }],
          },
        });
        same(client.externalId, clientKey, 'external id');
      },
    },
    {
      name: 'one of two concurrent requests gets an external id',
      async run({ raw, unique }) {
        const externalId = unique('CRM');
        const statuses = await Promise.all(
          ['Bay', 'Quay'].map(
            async (name) =>
              (await raw('clients.create', { body: { kind: 'entity', name, externalId, members: [] } }))
                .status,
          ),
        );
        same(
          statuses.sort((a, b) => a - b),
          [201, 409],
          'statuses',
        );
      },
    },
    {
      name: 'a search finds external ids, in any case and in part',
      async run(context) {
        const { call, unique } = context;
        const [clientKey, memberKey] = [unique('CRM'), unique('Person')];
        const { id } = await addEntity(context, clientKey, memberKey);
        for (const search of [clientKey, memberKey.toUpperCase(), clientKey.slice(1)]) {
          const { items } = await call('clients.list', { query: [['search', search]] });
          same(
            items.map((client) => client.id),
            [id],
            `found by "${search}"`,
          );
        }
      },
    },
    {
      name: 'refuses external ids that are empty, longer than 128 characters or have control characters',
      async run({ raw, unique }) {
        for (const externalId of ['', ' ', 'x'.repeat(129), 'a\u0007b', 7]) {
          const body = { kind: 'entity', name: unique('Trust'), externalId, members: [] };
          const { errors } = await isProblem(await raw('clients.create', { body }), 'validation');
          same(errors[0]?.pointer, '/externalId', `pointer for ${JSON.stringify(externalId)}`);
        }
      },
    },
    {
      name: 'an import reads external ids, matches clients by them, and refuses those in use',
      async run(context) {
        const { call, unique } = context;
        const [clientKey, memberKey] = [unique('CRM'), unique('P')];
        const client = await addEntity(context, clientKey, memberKey);
        const importRows = (dryRun: boolean, ...rows: string[]) =>
          call('clients.import', {
            body: {
              csv: ['Client,Kind,Member,Role,External ID,Member external ID', ...rows].join('\r\n'),
              dryRun,
            },
          });
        const faultsOf = async (...rows: string[]): Promise<string[]> =>
          (await importRows(true, ...rows)).errors.map(
            ({ line, column, code }) => `${line} ${column}: ${code}`,
          );
        const known = await importRows(
          false,
          `${client.name},Entity,Max Reed,Guest,${clientKey},${memberKey}`,
        );
        same([known.added, known.unchanged], [0, 1], 'the same client again');
        const [name, otherKey, otherMember] = [unique('Bay'), unique('CRM'), unique('P')];
        const added = await importRows(false, `${name},Entity,Tom,Owner,${otherKey},${otherMember}`);
        same([added.added, added.unchanged], [1, 0], 'another client');
        const [found] = (await call('clients.list', { query: [['search', otherKey]] })).items;
        same(
          [found?.name, found?.externalId, found?.members[0]?.externalId],
          [name, otherKey, otherMember],
          'the added client',
        );
        same(
          await faultsOf(`${unique('Sea')},Entity,Tom,Owner,${clientKey},`),
          ['2 External ID: client-exists'],
          'the id of a client with another name',
        );
        same(
          await faultsOf(`${unique('Sea')},Entity,Tom,Owner,,${memberKey}`),
          ['2 Member external ID: external-id-taken'],
          'the id of another member',
        );
        const twice = unique('CRM');
        same(
          await faultsOf(`${unique('Sea')},Entity,,,${twice},`, `${unique('Sea')},Entity,,,${twice},`),
          ['3 External ID: external-id-twice'],
          'an id twice in the file',
        );
      },
    },
  ],
};
