import { holds, isProblem, same } from '../expectations.ts';
import type { Suite } from './suite.ts';

export const session: Suite = {
  name: 'session',
  checks: [
    {
      name: 'returns the viewer, the firm, the policy and the time',
      async run({ call }) {
        const { viewer, firm, policy } = await call('session.get');
        holds(viewer.permissions.includes('invitations.send'), 'the viewer of the kit may send');
        holds(firm.name !== '' && firm.timeZone !== '', 'the firm has a name and a time zone');
        same(policy.activationDays, 30, 'days until a link expires');
      },
    },
    {
      name: 'a missing or wrong token returns unauthenticated',
      async run({ raw }) {
        await isProblem(await raw('session.get', { token: null }), 'unauthenticated');
        await isProblem(await raw('session.get', { token: 'wrong' }), 'unauthenticated');
        await isProblem(await raw('clients.list', { token: null }), 'unauthenticated');
      },
    },
    {
      name: 'a viewer without permissions can read but not write',
      needs: ['readOnlyToken'],
      async run({ target, raw, call, addIndividual }) {
        if ('missing' in target.readOnlyToken) return;
        const { token } = target.readOnlyToken;
        const client = await addIndividual();
        await call('clients.get', { params: { clientId: client.id }, token });
        await isProblem(
          await raw('clients.create', { token, body: { kind: 'entity', name: 'X', members: [] } }),
          'forbidden',
        );
        await isProblem(
          await raw('invitations.send', {
            token,
            params: { clientId: client.id },
            body: { recipients: 'owners' },
          }),
          'forbidden',
        );
        same(
          (await call('clients.get', { params: { clientId: client.id } })).version,
          1,
          'version after the rejected requests',
        );
      },
    },
  ],
};
