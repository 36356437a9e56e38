import type { Client } from '@foyer/contract';
import { PASSWORD, type CheckContext } from '../context.ts';
import { isProblem, present, same } from '../expectations.ts';
import type { Suite } from './suite.ts';

/** Adds a client whose owner is active. @returns it with the owner's credentials */
async function addActive({ addIndividual, send, activate, call }: CheckContext): Promise<{
  client: Client;
  params: { clientId: string; memberId: string };
  login: { firmId: string; email: string; password: string };
}> {
  const added = await addIndividual();
  await send(added.id, { recipients: 'owners' });
  const client = await activate(added);
  const member = present(client.members[0], 'member');
  const { firm } = await call('session.get');
  return {
    client,
    params: { clientId: client.id, memberId: member.id },
    login: { firmId: firm.id, email: present(member.email, 'address'), password: PASSWORD },
  };
}

export const accounts: Suite = {
  name: 'accounts',
  checks: [
    {
      name: 'a disabled account cannot sign in or be invited; re-enabled, it signs in with its old password',
      needs: ['mails'],
      async run(context) {
        const { call, raw, send, get } = context;
        const { client, params, login } = await addActive(context);
        await call('clientSessions.create', { body: login });
        const before = await get(client);
        const { member, client: changed } = await call('members.disable', { params });
        same([member.account?.status, changed.version], ['disabled', before.version + 1], 'member');
        await isProblem(await raw('clientSessions.create', { body: login }), 'unauthenticated');
        same(
          (await send(client.id, { recipients: 'owners' })).skipped.map(({ reason }) => reason),
          ['disabled'],
          'skipped',
        );
        same((await call('members.enable', { params })).member.account?.status, 'active', 'enabled');
        same(
          (await call('clientSessions.create', { body: login })).clients.map(({ id }) => id),
          [client.id],
          'clients of the session',
        );
        const types = (await call('members.timeline', { params })).items.map(({ type }) => type);
        same(
          ['signed-in', 'disabled', 'enabled', 'activated'].map(
            (type) => types.filter((one) => one === type).length,
          ),
          [2, 1, 1, 1],
          'times signed in, disabled, enabled, activated',
        );
      },
    },
    {
      name: 'disabling an account disables it for every client it belongs to, and increments their versions',
      needs: ['mails'],
      async run(context) {
        const { addIndividual, call, get } = context;
        const { client, params, login } = await addActive(context);
        const other = await addIndividual();
        const { member: guest } = await call('members.add', {
          params: { clientId: other.id },
          body: { role: 'guest', name: { given: 'Ann', family: 'Smith' }, email: login.email },
        });
        same(guest.account?.status, 'active', 'guest');
        const before = await get(other);
        await call('members.disable', { params });
        const after = await get(other);
        same(
          [after.version, after.members.find(({ id }) => id === guest.id)?.account?.status],
          [before.version + 1, 'disabled'],
          'the other client',
        );
        await call('members.enable', { params: { clientId: other.id, memberId: guest.id } });
        same((await get(client)).members[0]?.account?.status, 'active', 'enabled from the other client');
        const types = (
          await call('members.timeline', { params: { clientId: other.id, memberId: guest.id } })
        ).items.map(({ type }) => type);
        same(
          ['disabled', 'enabled', 'added'].map((type) => types.some((one) => one === type)),
          [true, true, true],
          'timeline of the guest',
        );
      },
    },
    {
      name: 'disabling or enabling in the wrong state returns conflict with the reason, and changes nothing',
      needs: ['mails'],
      async run(context) {
        const { addIndividual, raw, get } = context;
        const invited = await addIndividual();
        const pending = { clientId: invited.id, memberId: present(invited.members[0], 'member').id };
        same(
          (await isProblem(await raw('members.disable', { params: pending }), 'conflict')).reason,
          'not-active',
          'disable before activation',
        );
        same(
          (await isProblem(await raw('members.enable', { params: pending }), 'conflict')).reason,
          'not-disabled',
          'enable before activation',
        );
        same(await get(invited), invited, 'client');
        const { params } = await addActive(context);
        await context.call('members.disable', { params });
        same(
          (await isProblem(await raw('members.disable', { params }), 'conflict')).reason,
          'already-disabled',
          'disable twice',
        );
      },
    },
    {
      name: 'a viewer without permissions cannot disable; a member of another client returns not-found',
      needs: ['readOnlyToken', 'mails'],
      async run(context) {
        const { target, addIndividual, raw } = context;
        if ('missing' in target.readOnlyToken) return;
        const { params } = await addActive(context);
        await isProblem(
          await raw('members.disable', { token: target.readOnlyToken.token, params }),
          'forbidden',
        );
        await isProblem(
          await raw('members.enable', { token: target.readOnlyToken.token, params }),
          'forbidden',
        );
        const { id: clientId } = await addIndividual();
        for (const operation of [
          'members.disable',
          'members.enable',
          'members.liftSuppression',
          'members.timeline',
        ] as const) {
          await isProblem(
            await raw(operation, { params: { clientId, memberId: params.memberId } }),
            'not-found',
          );
          await isProblem(
            await raw(operation, { params: { clientId, memberId: 'mb_nothing' } }),
            'not-found',
          );
        }
      },
    },
  ],
};
