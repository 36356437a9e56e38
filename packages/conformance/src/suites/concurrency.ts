import { holds, isProblem, present, same } from '../expectations.ts';
import type { Suite } from './suite.ts';

export const concurrency: Suite = {
  name: 'concurrency',
  checks: [
    {
      name: 'every answer about a client carries its version as a tag',
      async run({ addIndividual, raw }) {
        const client = await addIndividual();
        const params = { clientId: client.id, memberId: present(client.members[0], 'member').id };
        const tags = [
          await raw('clients.get', { params }),
          await raw('clients.update', { params, body: { plan: 'pro' } }),
          await raw('members.update', { params, body: { locale: 'fr' } }),
          await raw('members.add', {
            params,
            body: { role: 'guest', name: { given: 'Priya', family: 'Raman' } },
          }),
          await raw('invitations.send', { params, body: { recipients: 'owners' } }),
        ].map((response) => response.headers.get('etag'));
        same(tags, ['"1"', '"2"', '"3"', '"4"', '"5"'], 'tags');
      },
    },
    {
      name: 'a client is changed field by field; a change of nothing leaves its version',
      async run({ addIndividual, call, get, unique }) {
        const client = await addIndividual({ plan: 'starter', preliminaryData: { year: 2025, note: 'old' } });
        const params = { clientId: client.id };
        const staff = (await call('staff.list')).items.slice(0, 2);
        const name = unique('Renamed');
        const renamed = await call('clients.update', { params, body: { name } });
        same([renamed.name, renamed.plan, renamed.version], [name, 'starter', 2], 'renamed');
        const assignedStaffIds = staff.flatMap(({ id }) => [id, id]);
        const rest = await call('clients.update', {
          params,
          body: { plan: 'pro', hidden: true, assignedStaffIds, preliminaryData: { year: 2026 } },
        });
        same(
          [rest.plan, rest.hidden, rest.preliminaryData, rest.version],
          ['pro', true, { year: 2026 }, 3],
          'the rest',
        );
        same(
          rest.assignedStaff,
          staff.map((person) => ({ id: person.id, name: person.name })),
          'staff, each once',
        );
        same(await get(client), rest, 'client read again');
        same(
          (await call('clients.update', { params, body: { name, plan: 'pro' } })).version,
          3,
          'version after a change of nothing',
        );
        same(
          (await call('clients.update', { params, body: { hidden: false, assignedStaffIds: [] } }))
            .assignedStaff,
          [],
          'nobody assigned',
        );
      },
    },
    {
      name: 'what cannot be is refused at the place that is wrong',
      async run({ addIndividual, raw }) {
        const params = { clientId: (await addIndividual()).id };
        const pointers = async (body: unknown) =>
          (await isProblem(await raw('clients.update', { params, body }), 'validation')).errors.map(
            ({ pointer }) => pointer,
          );
        same(await pointers({ name: ' ' }), ['/name'], 'no name');
        same(await pointers({ plan: 'gold' }), ['/plan'], 'no such plan');
        same(await pointers({ assignedStaffIds: ['st_nobody'] }), ['/assignedStaffIds/0'], 'unknown staff');
        same(await pointers({ preliminaryData: { nested: {} } }), ['/preliminaryData/nested'], 'nested data');
        await isProblem(
          await raw('clients.update', { params: { clientId: 'cl_nothing' }, body: { name: 'X' } }),
          'not-found',
        );
      },
    },
    {
      name: 'a change based on an old version is refused whole, one based on the latest is made',
      async run({ addHousehold, raw, get }) {
        const household = await addHousehold();
        const params = { clientId: household.id, memberId: present(household.members[0], 'member').id };
        const old = { 'if-match': '"1"' };
        same(
          (await raw('clients.update', { params, headers: old, body: { plan: 'pro' } })).status,
          200,
          'based on the latest',
        );
        await isProblem(
          await raw('clients.update', { params, headers: old, body: { plan: 'starter' } }),
          'version-conflict',
        );
        await isProblem(
          await raw('members.update', { params, headers: old, body: { locale: 'fr' } }),
          'version-conflict',
        );
        await isProblem(await raw('members.remove', { params, headers: old }), 'version-conflict');
        const now = await get(household);
        same([now.version, now.plan, now.members.length], [2, 'pro', 2], 'client');
        for (const tags of ['W/"2"', '2', '"', ''])
          await isProblem(
            await raw('clients.update', { params, headers: { 'if-match': tags }, body: { plan: 'starter' } }),
            'version-conflict',
          );
        for (const tags of ['"1", "2"', '*'])
          same(
            (await raw('clients.update', { params, headers: { 'if-match': tags }, body: { plan: 'pro' } }))
              .status,
            200,
            `tags ${tags}`,
          );
        same(
          (await raw('members.remove', { params, headers: { 'if-match': '"2"' } })).status,
          200,
          'removed',
        );
      },
    },
    {
      name: 'of twenty changes based on one version, one is made',
      async run({ addIndividual, raw, get, unique }) {
        const client = await addIndividual();
        const names = Array.from({ length: 20 }, () => unique('Name'));
        const answers = await Promise.all(
          names.map((name) =>
            raw('clients.update', {
              params: { clientId: client.id },
              headers: { 'if-match': '"1"' },
              body: { name },
            }),
          ),
        );
        same(
          answers.map(({ status }) => status).sort((a, b) => a - b),
          [200, ...Array.from({ length: 19 }, () => 412)],
          'answers',
        );
        const after = await get(client);
        same(
          [after.version, after.name],
          [2, names[answers.findIndex(({ status }) => status === 200)]],
          'client',
        );
      },
    },
    {
      name: 'of twenty withdrawals at once one wins, and the version tells of one',
      async run({ addIndividual, send, raw, get, target }) {
        const client = await addIndividual();
        const invitation = present(
          (await send(client.id, { recipients: 'owners' })).sent[0]?.invitation,
          'invitation',
        );
        if (!('missing' in target.mails)) await target.mails.to(present(client.members[0]?.email, 'address'));
        const before = await get(client);
        const answers = await Promise.all(
          Array.from({ length: 20 }, () =>
            raw('invitations.revoke', { params: { invitationId: invitation.id } }),
          ),
        );
        same(
          answers.map(({ status }) => status).sort((a, b) => a - b),
          [200, ...Array.from({ length: 19 }, () => 409)],
          'answers',
        );
        holds((await get(client)).version === before.version + 1, 'one change');
      },
    },
  ],
};
