import type { Client } from '@foyer/contract';
import type { CheckContext } from '../context.ts';
import { holds, isProblem, present, same } from '../expectations.ts';
import { isOffered } from '../target.ts';
import { runToEnd, start } from './bulk.ts';
import { writesNothing, type Suite } from './suite.ts';

/** Adds clients with one owner each, the only matches of a search. */
async function addPeople(
  context: CheckContext,
  names: readonly string[],
): Promise<{ word: string; clients: Client[]; add: (given: string) => Promise<Client> }> {
  const word = context.unique('Shown');
  const add = (given: string): Promise<Client> =>
    context.addIndividual({
      members: [
        { role: 'owner', name: { given, family: word }, email: `${context.unique('p')}@people.example` },
      ],
    });
  const clients: Client[] = [];
  for (const name of names) clients.push(await add(name));
  return { word, clients, add };
}

const ownerOf = (client: Client | undefined) => present(client?.members[0], 'owner');

const preflight = ({ call }: CheckContext, word: string) =>
  call('bulkSends.preflight', { body: { selection: { filter: { search: word } } } });

export const bulkPreflight: Suite = {
  name: 'bulk sends by preflight',
  checks: [
    {
      name: 'a started preflight mails those who were shown, and its members can be listed page by page',
      async run(context) {
        const { word, clients } = await addPeople(context, ['Ann', 'Ben', 'Cid']);
        const { id, recipients } = await preflight(context, word);
        same(recipients, 3, 'recipients');
        const params = { preflightId: id, group: 'first' as const };
        const first = await context.call('bulkSends.preflightMembers', { params, query: [['limit', '2']] });
        const second = await context.call('bulkSends.preflightMembers', {
          params,
          query: [
            ['limit', '2'],
            ['after', present(first.next, 'cursor')],
          ],
        });
        same(
          [...first.items, ...second.items].map(({ memberId }) => memberId).sort(),
          clients.map((client) => ownerOf(client).id).sort(),
          'members of the group',
        );
        const done = await runToEnd(context, () => start(context, { preflightId: id }));
        same([done.total, done.sent], [3, 3], 'bulk send');
      },
    },
    {
      name: 'a member that was not shown gets no mail, also when one leaves and one joins',
      async run(context) {
        const { word, clients, add } = await addPeople(context, ['Ann', 'Ben']);
        const { id } = await preflight(context, word);
        const [ann] = clients;
        await context.call('clients.update', {
          params: { clientId: present(ann?.id, 'client') },
          body: { name: context.unique('Elsewhere') },
        });
        await context.call('members.update', {
          params: { clientId: present(ann?.id, 'client'), memberId: ownerOf(ann).id },
          body: { name: { given: 'Ann', family: context.unique('Elsewhere') } },
        });
        const joined = await add('Dot');
        await writesNothing(context, async () => {
          await isProblem(
            await context.raw('bulkSends.start', { body: { preflightId: id } }),
            'preflight-changed',
          );
        });
        holds((await context.get(joined)).members[0]?.invitation === null, 'who joined was not invited');
      },
    },
    {
      name: 'fewer are an outcome: a person who was invited meanwhile is skipped',
      async run(context) {
        const { word, clients } = await addPeople(context, ['Ann', 'Ben']);
        const { id } = await preflight(context, word);
        const ann = ownerOf(clients[0]);
        await context.call('invitations.send', {
          params: { clientId: ann.clientId },
          body: { recipients: [ann.id] },
        });
        const done = await runToEnd(context, () => start(context, { preflightId: id }));
        same([done.total, done.sent, done.skipped], [2, 1, 1], 'bulk send');
      },
    },
    {
      name: 'first invitations and resends are apart; groups and exceptions narrow a bulk send down',
      needs: ['clock'],
      async run(context) {
        const { target } = context;
        if (!isOffered(target.clock)) return;
        const { word, clients } = await addPeople(context, ['Ann', 'Ben', 'Cid']);
        const [ann, ben] = clients.map(ownerOf);
        await runToEnd(context, () =>
          start(context, { selection: { clientIds: [ann?.clientId] }, unchecked: true }),
        );
        const invited = ownerOf(await context.get(present(clients[0], 'client')));
        await target.clock.advance(3_600_000);
        const { id, groups } = await preflight(context, word);
        same(
          groups.map(({ group, count, lastSentAt }) => [group, count, lastSentAt]),
          [
            ['first', 2, null],
            ['resend', 1, invited.invitation?.sentAt],
          ],
          'groups',
        );
        const done = await runToEnd(context, () =>
          start(context, { preflightId: id, groups: ['first'], except: [ben?.id] }),
        );
        same([done.total, done.sent], [1, 1], 'bulk send');
      },
    },
    {
      name: 'a preflight expires after 15 minutes and is valid for its viewer only',
      needs: ['clock', 'readOnlyToken'],
      async run(context) {
        const { target, raw } = context;
        if (!isOffered(target.clock) || !isOffered(target.readOnlyToken)) return;
        const { word } = await addPeople(context, ['Ann']);
        const { id } = await preflight(context, word);
        const params = { preflightId: id, group: 'first' as const };
        await isProblem(
          await raw('bulkSends.preflightMembers', { params, token: target.readOnlyToken.token }),
          'preflight-expired',
        );
        await isProblem(
          await raw('bulkSends.preflightMembers', { params, query: [['after', 'nonsense']] }),
          'validation',
        );
        await target.clock.advance(15 * 60_000);
        await isProblem(await raw('bulkSends.start', { body: { preflightId: id } }), 'preflight-expired');
      },
    },
  ],
};
