import type { BulkSend, Client, Outcome } from '@foyer/contract';
import type { CheckContext } from '../context.ts';
import { holds, isProblem, present, same } from '../expectations.ts';
import { isOffered } from '../target.ts';
import { openFeed } from './feed-reader.ts';
import { writesNothing, type Suite } from './suite.ts';

/** Starts a bulk send and follows its events until it has finished. */
export async function runToEnd(context: CheckContext, begin: () => Promise<BulkSend>): Promise<BulkSend> {
  const reader = await openFeed(context);
  try {
    await reader.next();
    const { id } = await begin();
    for (;;) {
      const { event } = await reader.next();
      if (event?.bulkSend?.id === id && event.bulkSend.status !== 'running' && event.bulkSend.pending === 0)
        return event.bulkSend;
    }
  } finally {
    await reader.close();
  }
}

export const start = ({ call }: CheckContext, body: Record<string, unknown>): Promise<BulkSend> =>
  call('bulkSends.start', { body });

const outcomesOf = async (
  { call }: CheckContext,
  { id }: BulkSend,
  query: [string, string][] = [],
): Promise<Outcome[]> => (await call('bulkSends.outcomes', { params: { bulkSendId: id }, query })).items;

/** Adds three clients, the only matches of a search: one with an owner to invite, one without an address, and a household. */
async function addThreeClients(
  context: CheckContext,
): Promise<{ word: string; ann: Client; withoutEmail: Client; household: Client }> {
  const word = context.unique('Bulk');
  const person = (given: string, email: string | null) => ({
    role: 'owner' as const,
    name: { given, family: word },
    email,
  });
  const address = () => `${context.unique('b')}@people.example`;
  const [ann, silent, household] = [
    await context.addIndividual({ members: [person('Ann', address())] }),
    await context.addIndividual({ members: [person('Sid', null)] }),
    await context.call('clients.create', {
      body: { kind: 'group', members: [person('Amelia', address()), person('Tom', address())] },
    }),
  ];
  return { word, ann, withoutEmail: silent, household };
}

export const bulk: Suite = {
  name: 'bulk sends',
  checks: [
    {
      name: 'a preflight counts recipients and skipped members with reasons, and sends no invitation',
      async run(context) {
        const { word, ann, withoutEmail } = await addThreeClients(context);
        const { id, clients, recipients, groups } = await context.call('bulkSends.preflight', {
          body: { selection: { filter: { search: word } }, recipients: 'owners' },
        });
        const sample = [
          {
            memberId: withoutEmail.members[0]?.id,
            clientId: withoutEmail.id,
            name: { given: 'Sid', family: word },
            email: null,
            clientName: `Sid ${word}`,
          },
        ];
        same([clients, recipients], [3, 3], 'counts');
        same(
          groups.map(({ group, count, lastSentAt }) => [group, count, lastSentAt]),
          [
            ['first', 3, null],
            ['no-email', 1, null],
          ],
          'groups',
        );
        same(groups[1]?.sample, sample, 'sample');
        const shown = await context.call('bulkSends.preflightMembers', {
          params: { preflightId: id, group: 'no-email' },
        });
        same(shown, { items: sample, next: null }, 'members of the group');
        same((await context.get(ann)).members[0]?.invitation, null, 'invitation');
      },
    },
    {
      name: 'every selected member gets an outcome, and mail is sent to those who can receive it',
      needs: ['mails'],
      async run(context) {
        const { word, ann, withoutEmail, household } = await addThreeClients(context);
        const done = await runToEnd(context, () =>
          start(context, {
            selection: { filter: { search: word }, except: [household.id] },
            unchecked: true,
            message: 'Welcome to all',
          }),
        );
        same(
          [done.status, done.total, done.sent, done.failed, done.skipped, done.pending],
          ['done', 2, 1, 0, 1, 0],
          'bulk send',
        );
        same(await context.call('bulkSends.get', { params: { bulkSendId: done.id } }), done, 'read back');
        const outcomes = await outcomesOf(context, done);
        same(
          new Set(outcomes.map(({ clientId, result, reason }) => `${clientId} ${result} ${reason ?? ''}`))
            .size,
          2,
          'outcomes',
        );
        const of = (client: Client) => outcomes.find(({ memberId }) => memberId === client.members[0]?.id);
        same(
          [of(ann)?.result, of(ann)?.reason, of(ann)?.email],
          ['sent', null, ann.members[0]?.email],
          'outcome of Ann',
        );
        same(
          [of(withoutEmail)?.result, of(withoutEmail)?.reason, of(withoutEmail)?.email],
          ['skipped', 'no-email', null],
          'outcome of Sid',
        );
        if (isOffered(context.target.mails)) {
          const mails = await context.target.mails.to(present(ann.members[0]?.email, 'address'));
          same(mails.length, 1, 'mails to Ann');
          holds(mails[0]?.text.includes('Welcome to all') === true, 'the message is in the mail');
          same(
            (await context.target.mails.to(present(household.members[0]?.email, 'address'))).length,
            0,
            'mails to the excluded client',
          );
        }
        const { members } = await context.get(ann);
        same(
          [
            members[0]?.invitation?.status,
            members[0]?.invitation?.message,
            members[0]?.invitation?.delivery.status,
          ],
          ['open', 'Welcome to all', 'sent'],
          'invitation',
        );
      },
    },
    {
      name: 'accepts a selection by ids; outcomes are paged and filtered by result',
      async run(context) {
        const { ann, withoutEmail, household } = await addThreeClients(context);
        const done = await runToEnd(context, () =>
          start(context, {
            selection: { clientIds: [ann.id, withoutEmail.id, household.id, ann.id] },
            unchecked: true,
            recipients: 'owners',
          }),
        );
        same([done.total, done.skipped], [4, 1], 'counts');
        const first = await context.call('bulkSends.outcomes', {
          params: { bulkSendId: done.id },
          query: [['limit', '3']],
        });
        const second = await context.call('bulkSends.outcomes', {
          params: { bulkSendId: done.id },
          query: [
            ['limit', '3'],
            ['after', present(first.next, 'next')],
          ],
        });
        same([first.items.length, second.items.length, second.next], [3, 1, null], 'pages');
        same(
          new Set([...first.items, ...second.items].map(({ memberId }) => memberId)).size,
          4,
          'members on both pages',
        );
        same(
          (await outcomesOf(context, done, [['result', 'skipped']])).map(({ memberId }) => memberId),
          [withoutEmail.members[0]?.id],
          'skipped',
        );
        await isProblem(
          await context.raw('bulkSends.outcomes', {
            params: { bulkSendId: done.id },
            query: [['after', 'nonsense']],
          }),
          'validation',
        );
      },
    },
    {
      name: 'responds at once with a Location; a repeated idempotency key starts nothing twice',
      async run(context) {
        const { ann } = await addThreeClients(context);
        const request = {
          key: context.unique('key'),
          body: { selection: { clientIds: [ann.id] }, unchecked: true },
        };
        const first = await context.raw('bulkSends.start', request);
        const second = await context.raw('bulkSends.start', request);
        const started: BulkSend = await first.json();
        same(
          [first.status, first.headers.get('location')?.endsWith(`/bulk-sends/${started.id}`)],
          [202, true],
          'response',
        );
        same(
          [second.status, second.headers.get('idempotent-replayed'), (await second.json()).id],
          [202, 'true', started.id],
          'repeated request',
        );
        await isProblem(
          await context.raw('bulkSends.start', { ...request, key: null }),
          'idempotency-key-missing',
        );
      },
    },
    {
      name: 'cancelling leaves no member without an outcome, and does not change a finished bulk send',
      async run(context) {
        const { ann } = await addThreeClients(context);
        const params = { bulkSendId: '' };
        const stopped = await runToEnd(context, async () => {
          params.bulkSendId = (
            await start(context, { selection: { clientIds: [ann.id] }, unchecked: true })
          ).id;
          return context.call('bulkSends.cancel', { params });
        });
        same([stopped.total, stopped.sent + stopped.skipped, stopped.pending], [1, 1, 0], 'counts');
        same(await context.call('bulkSends.cancel', { params }), stopped, 'cancelled again');
      },
    },
    {
      name: 'a retry without failed outcomes changes nothing',
      async run(context) {
        const { ann } = await addThreeClients(context);
        const done = await runToEnd(context, () =>
          start(context, { selection: { clientIds: [ann.id] }, unchecked: true }),
        );
        same(await context.call('bulkSends.retry', { params: { bulkSendId: done.id } }), done, 'response');
        await isProblem(
          await context.raw('bulkSends.retry', { params: { bulkSendId: done.id }, key: null }),
          'idempotency-key-missing',
        );
      },
    },
    {
      name: 'a selection token expires after 15 minutes and is valid for its viewer only',
      needs: ['clock', 'readOnlyToken'],
      async run(context) {
        const { target, raw, call } = context;
        if (!isOffered(target.clock) || !isOffered(target.readOnlyToken)) return;
        const { word } = await addThreeClients(context);
        const { selectionToken } = await call('bulkSends.preflight', {
          body: { selection: { filter: { search: word } } },
        });
        const body = { selectionToken };
        await isProblem(
          await raw('bulkSends.preflight', { body, token: target.readOnlyToken.token }),
          'selection-expired',
        );
        await isProblem(
          await raw('bulkSends.preflight', { body: { selectionToken: `${selectionToken}x` } }),
          'selection-expired',
        );
        await target.clock.advance(16 * 60_000);
        await isProblem(await raw('bulkSends.preflight', { body }), 'selection-expired');
      },
    },
    {
      name: 'rejects invalid selections and viewers without permission',
      needs: ['readOnlyToken'],
      async run(context) {
        const { target, raw, unique } = context;
        if (!isOffered(target.readOnlyToken)) return;
        const { ann } = await addThreeClients(context);
        const selection = { clientIds: [ann.id] };
        const { token } = target.readOnlyToken;
        await writesNothing(context, async () => {
          for (const body of [
            {},
            { selection, selectionToken: 'both', unchecked: true },
            { selection: { clientIds: [] }, unchecked: true },
            { selection: { filter: { plna: 'pro' } }, unchecked: true },
            { selection, unchecked: true, recipients: [ann.members[0]?.id] },
            // A selection without a preflight must say that it is unchecked.
            { selection },
            { preflightId: 'pf_1', selection },
          ]) {
            await isProblem(await raw('bulkSends.start', { body }), 'validation');
          }
          await isProblem(
            await raw('bulkSends.start', {
              body: { selection: { clientIds: [ann.id, unique('cl')] }, unchecked: true },
            }),
            'not-found',
          );
          await isProblem(
            await raw('bulkSends.start', { body: { selection, unchecked: true }, token }),
            'forbidden',
          );
          await isProblem(
            await raw('bulkSends.cancel', { params: { bulkSendId: 'bs_1' }, token }),
            'forbidden',
          );
        });
        const preflight = await context.call('bulkSends.preflight', { body: { selection }, token });
        same(
          [preflight.recipients, preflight.groups[0]?.group],
          [0, 'forbidden'],
          'preflight of a viewer without permissions',
        );
        for (const operation of [
          'bulkSends.get',
          'bulkSends.outcomes',
          'bulkSends.cancel',
          'bulkSends.retry',
        ] as const) {
          await isProblem(await raw(operation, { params: { bulkSendId: unique('bs') } }), 'not-found');
        }
      },
    },
  ],
};
