import { holds, isProblem, present, same } from '../expectations.ts';
import type { Suite } from './suite.ts';

export const concurrency: Suite = {
  name: 'concurrency',
  checks: [
    {
      name: 'every response with a client has its version as the ETag',
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
      name: 'an update changes only the given fields; an update without changes keeps the version',
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
          'version after an update without changes',
        );
        same(
          (await call('clients.update', { params, body: { hidden: false, assignedStaffIds: [] } }))
            .assignedStaff,
          [],
          'no staff assigned',
        );
      },
    },
    {
      name: 'invalid updates are rejected with a pointer to the field',
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
      name: 'an outdated If-Match returns version-conflict and changes nothing; the current one succeeds',
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
      name: 'of twenty concurrent updates with the same If-Match one succeeds',
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
          'statuses',
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
      name: 'of twenty concurrent revocations one succeeds, and the version increases by one',
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
          'statuses',
        );
        holds((await get(client)).version === before.version + 1, 'one change');
      },
    },
  ],
};
