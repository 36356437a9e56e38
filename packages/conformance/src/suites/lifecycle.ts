import { holds, isProblem, present, same } from '../expectations.ts';
import type { Suite } from './suite.ts';

export const lifecycle: Suite = {
  name: 'lifecycle',
  checks: [
    {
      name: 'a revoked link returns invitation-revoked, and the client has the time of the revocation',
      needs: ['mails'],
      async run({ addIndividual, send, call, raw, get, tokenMailedTo }) {
        const client = await addIndividual();
        const { sent } = await send(client.id, { recipients: 'owners' });
        const token = await tokenMailedTo(present(client.members[0]?.email, 'address'));
        const invitation = present(sent[0]?.invitation, 'invitation');
        const before = await get(client);
        const { member, client: changed } = await call('invitations.revoke', {
          params: { invitationId: invitation.id },
        });
        same(
          [member.invitation?.id, member.invitation?.status, member.invitation?.revokedReason],
          [invitation.id, 'revoked', 'by-staff'],
          'invitation',
        );
        same(
          [changed.version, changed.members[0]?.invitation?.revokedAt],
          [before.version + 1, member.invitation?.revokedAt],
          'client',
        );
        same(await get(client), changed, 'client read again');
        const problem = await isProblem(
          await raw('activations.get', { params: { token } }),
          'invitation-revoked',
        );
        same(problem.at, member.invitation?.revokedAt, 'time of the revocation');
        await isProblem(
          await raw('activations.accept', {
            params: { token },
            body: { displayName: 'Ann', password: 'a lantern on the quay' },
          }),
          'invitation-revoked',
        );
      },
    },
    {
      name: 'a revoked invitation can be sent again at once: a new invitation, and the old link stays invalid',
      needs: ['mails'],
      async run({ addIndividual, send, call, raw, tokenMailedTo }) {
        const client = await addIndividual();
        const email = present(client.members[0]?.email, 'address');
        const first = present((await send(client.id, { recipients: 'owners' })).sent[0]?.invitation, 'first');
        const old = await tokenMailedTo(email);
        await call('invitations.revoke', { params: { invitationId: first.id } });
        const second = present(
          (await send(client.id, { recipients: 'owners' })).sent[0]?.invitation,
          'second',
        );
        holds(second.id !== first.id, 'a new invitation');
        same([second.status, second.sendCount], ['open', 1], 'second invitation');
        await isProblem(await raw('activations.get', { params: { token: old } }), 'invitation-revoked');
        same(
          (await call('activations.get', { params: { token: await tokenMailedTo(email) } })).email,
          email,
          'the new link',
        );
        same(
          (
            await isProblem(
              await raw('invitations.revoke', { params: { invitationId: first.id } }),
              'conflict',
            )
          ).reason,
          'already-revoked',
          'reason',
        );
      },
    },
    {
      name: 'an accepted or revoked invitation cannot be revoked, and the conflict has the reason',
      needs: ['mails'],
      async run({ addIndividual, send, call, raw, activate, get }) {
        const client = await addIndividual();
        const invitation = present(
          (await send(client.id, { recipients: 'owners' })).sent[0]?.invitation,
          'invitation',
        );
        const active = await activate(client);
        const refused = await isProblem(
          await raw('invitations.revoke', { params: { invitationId: invitation.id } }),
          'conflict',
        );
        same(refused.reason, 'already-active', 'reason');
        same(await get(client), active, 'client');
        const other = await addIndividual();
        const open = present(
          (await send(other.id, { recipients: 'owners' })).sent[0]?.invitation,
          'invitation',
        );
        await call('invitations.revoke', { params: { invitationId: open.id } });
        same(
          (
            await isProblem(
              await raw('invitations.revoke', { params: { invitationId: open.id } }),
              'conflict',
            )
          ).reason,
          'already-revoked',
          'reason',
        );
      },
    },
    {
      name: 'an unknown invitation returns not-found; a viewer without permissions cannot revoke',
      needs: ['readOnlyToken'],
      async run({ target, addIndividual, send, raw, get }) {
        if ('missing' in target.readOnlyToken) return;
        await isProblem(
          await raw('invitations.revoke', { params: { invitationId: 'iv_nothing' } }),
          'not-found',
        );
        const client = await addIndividual();
        const invitation = present(
          (await send(client.id, { recipients: 'owners' })).sent[0]?.invitation,
          'invitation',
        );
        await isProblem(
          await raw('invitations.revoke', {
            token: target.readOnlyToken.token,
            params: { invitationId: invitation.id },
          }),
          'forbidden',
        );
        same((await get(client)).members[0]?.invitation?.status, 'open', 'invitation');
      },
    },
    {
      name: 'a timeline has every change with its author, latest first',
      needs: ['mails'],
      async run({ addIndividual, send, call, activate, tokenMailedTo }) {
        const form = present((await call('forms.list')).items[0], 'a form');
        const client = await addIndividual();
        const member = present(client.members[0], 'member');
        const params = { clientId: client.id, memberId: member.id };
        const first = present((await send(client.id, { recipients: 'owners' })).sent[0]?.invitation, 'first');
        await tokenMailedTo(present(member.email, 'address'));
        await call('invitations.revoke', { params: { invitationId: first.id } });
        await send(client.id, { recipients: 'owners', formId: form.id });
        await activate(client);
        const { viewer } = await call('session.get');
        const { items } = await call('members.timeline', { params });
        const entries = items
          .filter(({ type }) => type !== 'delivery')
          .map(({ type, by }) => `${type} by ${by.kind === 'staff' ? by.name : by.kind}`);
        const count = (line: string): number => entries.filter((one) => one === line).length;
        const lines = [
          'activated by member',
          ...['form-requested', 'invited', 'revoked', 'added'].map((type) => `${type} by ${viewer.name}`),
        ];
        same([entries.length, ...lines.map(count)], [6, 1, 1, 2, 1, 1], `times in ${entries.join(', ')}`);
        holds(
          items.every((entry, n) => entry.at <= (items[n - 1]?.at ?? entry.at)),
          'the latest first',
        );
        holds(
          items.some(
            (entry) =>
              entry.type === 'delivery' &&
              (entry.status === 'sent' || entry.status === 'delivered') &&
              entry.by.kind === 'portal',
          ),
          'the mail was sent',
        );
      },
    },
  ],
};
