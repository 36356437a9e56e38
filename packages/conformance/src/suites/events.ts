import type { PortalEvent } from '@foyer/contract';
import { present, same } from '../expectations.ts';
import { openFeed, type FeedReader } from './feed-reader.ts';
import type { Suite } from './suite.ts';

/**
 * Returns the next event of a client. Events of other clients are skipped, since other checks may share the firm.
 * So are events up to `knownVersion`, which a feed may still deliver when it was opened right after the change.
 */
async function nextOf(reader: FeedReader, clientId: string, knownVersion = 0): Promise<PortalEvent> {
  for (;;) {
    const { event } = await reader.next();
    if (event?.clientId !== clientId) continue;
    if ((event.client?.version ?? Number.POSITIVE_INFINITY) > knownVersion) return event;
  }
}

export const events: Suite = {
  name: 'events',
  checks: [
    {
      name: 'an event contains the complete client with its version',
      async run(context) {
        const client = await context.addIndividual();
        const reader = await openFeed(context);
        try {
          same((await reader.next()).event, null, 'first message');
          await context.send(client.id, { recipients: 'owners' });
          const event = await nextOf(reader, client.id, client.version);
          same(
            [event.type, event.client?.id, event.client?.version],
            ['member.changed', client.id, 2],
            'event',
          );
          same(event.client?.members[0]?.invitation?.status, 'open', 'the invitation in it');
        } finally {
          await reader.close();
        }
      },
    },
    {
      name: 'every change publishes an event of its type with the current client; rejected and empty changes publish none',
      async run(context) {
        const { addHousehold, call, raw, send } = context;
        const household = await addHousehold();
        const params = { clientId: household.id, memberId: present(household.members[0], 'member').id };
        const reader = await openFeed(context);
        try {
          await reader.next();
          await call('clients.update', { params, body: { plan: household.plan } });
          await raw('clients.update', { params, headers: { 'if-match': '"0"' }, body: { plan: 'pro' } });
          const updated = await call('clients.update', { params, body: { hidden: true } });
          same(
            await nextOf(reader, household.id, household.version).then(({ type, client }) => [type, client]),
            ['client.changed', updated],
            'event of a change',
          );
          const { client: renamed } = await call('members.update', { params, body: { locale: 'fr' } });
          same(
            await nextOf(reader, household.id).then(({ type, client }) => [type, client]),
            ['member.changed', renamed],
            'event of a member’s change',
          );
          const left = await call('members.remove', { params });
          same(
            await nextOf(reader, household.id).then(({ type, client }) => [type, client]),
            ['member.removed', left],
            'event of a removal',
          );
          const invitation = present(
            (await send(household.id, { recipients: 'owners' })).sent[0]?.invitation,
            'invitation',
          );
          await call('invitations.revoke', { params: { invitationId: invitation.id } });
          // An event of the mail's delivery may come in between.
          let event = await nextOf(reader, household.id);
          while (event.client?.members[0]?.invitation?.status !== 'revoked')
            event = await nextOf(reader, household.id);
          same(event.type, 'member.changed', 'event of a revocation');
        } finally {
          await reader.close();
        }
      },
    },
    {
      name: 'a stream resumes after Last-Event-ID and misses no event',
      async run(context) {
        const reader = await openFeed(context);
        const cursor = present((await reader.next()).id, 'cursor');
        await reader.close();
        const first = await context.addIndividual();
        const second = await context.addIndividual();
        const resumed = await openFeed(context, { 'last-event-id': cursor });
        try {
          const event = await nextOf(resumed, first.id);
          same(
            [event.type, (await nextOf(resumed, second.id)).type],
            ['client.changed', 'client.changed'],
            'events',
          );
          const again = await openFeed(context, { 'last-event-id': event.id });
          same((await nextOf(again, second.id)).client?.name, second.name, 'the event after the first');
          await again.close();
        } finally {
          await resumed.close();
        }
      },
    },
    {
      name: 'an unknown Last-Event-ID returns a reset event',
      async run(context) {
        const reader = await openFeed(context, { 'last-event-id': 'ev_nonsense' });
        let { event } = await reader.next();
        event ??= (await reader.next()).event;
        same([event?.type, event?.clientId], ['reset', null], 'event');
        await reader.close();
      },
    },
    {
      name: 'the revision of a page is a cursor into the feed',
      async run(context) {
        const { revision } = await context.call('clients.list', { query: [['limit', '1']] });
        const client = await context.addIndividual();
        const reader = await openFeed(context, { 'last-event-id': revision });
        same((await nextOf(reader, client.id)).type, 'client.changed', 'event after the revision');
        await reader.close();
      },
    },
  ],
};
