import type { Client } from '@foyer/contract';
import type { CheckContext } from '../context.ts';
import { isProblem, present, same } from '../expectations.ts';
import { isOffered } from '../target.ts';
import { writesNothing, createCheckWith, type Suite } from './suite.ts';

const check = createCheckWith('otherFirm', (target) => target.otherFirm);

/** Reads the client once its mail is sent: after that only requests change it. */
async function getAfterDelivery({ target, get }: CheckContext, client: Client): Promise<Client> {
  if (isOffered(target.mails)) await target.mails.to(client.members[0]?.email ?? '');
  return get(client);
}

export const tenancy: Suite = {
  name: 'tenancy',
  checks: [
    check('ids of another firm return not-found and change nothing', async (context, { token }) => {
      const { addIndividual, raw, call, send } = context;
      const added = await addIndividual();
      const invitation = present(
        (await send(added.id, { recipients: 'owners' })).sent[0]?.invitation,
        'invitation',
      );
      const client = await getAfterDelivery(context, added);
      const params = { clientId: client.id };
      const member = { clientId: client.id, memberId: present(client.members[0], 'member').id };
      await writesNothing(context, async () => {
        await isProblem(await raw('clients.get', { token, params }), 'not-found');
        await isProblem(
          await raw('members.add', {
            token,
            params,
            body: { role: 'guest', name: { given: 'Eve', family: 'X' } },
          }),
          'not-found',
        );
        await isProblem(
          await raw('invitations.send', { token, params, body: { recipients: 'owners' } }),
          'not-found',
        );
        await isProblem(
          await raw('invitations.send', {
            token,
            params,
            body: { recipients: [present(client.members[0], 'member').id] },
          }),
          'not-found',
        );
        for (const operation of ['invitations.preview', 'invitations.sendTest'] as const)
          await isProblem(
            await raw(operation, { token, params, body: { memberId: member.memberId } }),
            'not-found',
          );
        await isProblem(
          await raw('invitations.revoke', { token, params: { invitationId: invitation.id } }),
          'not-found',
        );
        await isProblem(
          await raw('clients.update', { token, params, body: { name: 'Mine now' } }),
          'not-found',
        );
        await isProblem(
          await raw('members.update', { token, params: member, body: { locale: 'fr' } }),
          'not-found',
        );
        const selection = { clientIds: [client.id] };
        await isProblem(await raw('bulkSends.preflight', { token, body: { selection } }), 'not-found');
        await isProblem(
          await raw('bulkSends.start', { token, body: { selection, unchecked: true } }),
          'not-found',
        );
        await isProblem(
          await raw('clients.exportSelection', { token, body: { selection: { clientIds: [client.id] } } }),
          'not-found',
        );
        await isProblem(
          await raw('bulkUpdates.apply', {
            token,
            body: { selection: { clientIds: [client.id] }, plan: 'pro' },
          }),
          'not-found',
        );
        for (const operation of [
          'members.remove',
          'members.disable',
          'members.enable',
          'members.liftSuppression',
          'members.timeline',
        ] as const)
          await isProblem(await raw(operation, { token, params: member }), 'not-found');
      });
      same(await call('clients.get', { params }), client, 'client');
    }),
    check('list, staff and forms contain only the firm’s own', async ({ addIndividual, call }, { token }) => {
      const client = await addIndividual();
      same(
        (await call('clients.list', { token, query: [['search', client.name]] })).total,
        0,
        'found by name',
      );
      const [mine, theirs] = [await call('session.get'), await call('session.get', { token })];
      same(mine.firm.id === theirs.firm.id, false, 'the firms differ');
      const staff = (await call('staff.list', { token })).items.map((person) => person.id);
      same(staff.includes(mine.viewer.id), false, 'my viewer on their staff');
    }),
    check(
      'bulk sends, selection tokens and preflights of another firm are not found',
      async (context, { token }) => {
        const client = await context.addIndividual();
        const body = { selection: { clientIds: [client.id] } };
        const preflight = await context.call('bulkSends.preflight', { body });
        const { id } = await context.call('bulkSends.start', { body: { ...body, unchecked: true } });
        for (const operation of [
          'bulkSends.get',
          'bulkSends.outcomes',
          'bulkSends.cancel',
          'bulkSends.retry',
        ] as const) {
          await isProblem(await context.raw(operation, { token, params: { bulkSendId: id } }), 'not-found');
        }
        await isProblem(
          await context.raw('bulkSends.preflight', {
            token,
            body: { selectionToken: preflight.selectionToken },
          }),
          'selection-expired',
        );
        await isProblem(
          await context.raw('bulkSends.start', { token, body: { preflightId: preflight.id } }),
          'preflight-expired',
        );
      },
    ),
    check(
      'export and import see only the firm’s own clients',
      async ({ addIndividual, raw, call }, { token }) => {
        const client = await addIndividual();
        const lines = async (as?: string) =>
          (
            await (
              await raw('clients.export', {
                query: [['search', client.name]],
                ...(as === undefined ? {} : { token: as }),
              })
            ).text()
          )
            .trim()
            .split('\r\n');
        const mine = await lines();
        same([mine.length, (await lines(token)).length], [2, 1], 'lines');
        const imported = { csv: mine.join('\r\n'), dryRun: true };
        same(
          [
            (await call('clients.import', { body: imported })).unchanged,
            (await call('clients.import', { token, body: imported })).added,
          ],
          [1, 1],
          'dry runs',
        );
      },
    ),
    check('one address can own clients at two firms', async ({ addIndividual, call }, { token }) => {
      const mine = await addIndividual();
      const email = present(mine.members[0]?.email, 'address');
      const theirs = await call('clients.create', {
        token,
        body: {
          kind: 'individual',
          members: [{ role: 'owner', name: { given: 'Ann', family: 'Smith' }, email }],
        },
      });
      same(theirs.members[0]?.account?.id === mine.members[0]?.account?.id, false, 'one account');
    }),
    check('an idempotency key is scoped to the firm', async ({ raw, unique }, { token }) => {
      const request = { key: unique('key'), body: { kind: 'entity', name: 'Same', members: [] } };
      same(
        [
          (await raw('clients.create', request)).status,
          (await raw('clients.create', { ...request, token })).headers.get('idempotent-replayed'),
        ],
        [201, null],
        'responses',
      );
    }),
  ],
};
