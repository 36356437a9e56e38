import type { PortalEvent } from '@foyer/contract';
import { schemas } from '@foyer/contract/schemas';
import type { CheckContext } from '../context.ts';
import { holds, present, same, shaped } from '../expectations.ts';
import type { Suite } from './suite.ts';

interface Reader {
  /** The next message; `event` is null for one that only tells an id. */
  next(): Promise<{ id: string | null; event: PortalEvent | null }>;
  close(): Promise<void>;
}

async function open({ raw }: CheckContext, headers: Record<string, string> = {}): Promise<Reader> {
  const ended = new AbortController();
  const response = await raw('events.stream', { headers: { accept: 'text/event-stream', ...headers }, signal: ended.signal });
  same([response.status, response.headers.get('content-type')?.split(';')[0]], [200, 'text/event-stream'], 'answer');
  const reader = present(response.body, 'body').getReader();
  const decoder = new TextDecoder();
  let text = '';
  return {
    async next() {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end !== -1) {
          const lines = text.slice(0, end).split('\n');
          text = text.slice(end + 2);
          const field = (name: string) => lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1).trim() ?? null;
          const data = field('data');
          if (data !== null) return { id: field('id'), event: shaped(schemas['events.stream'].result, JSON.parse(data), 'event') };
          if (field('id') !== null) return { id: field('id'), event: null };
          continue;
        }
        const { value, done } = await reader.read();
        holds(!done, 'the stream goes on');
        text += decoder.decode(value, { stream: true });
      }
    },
    async close() {
      ended.abort();
      await reader.cancel().catch(() => undefined);
    },
  };
}

/** Other checks may share the firm: events of other clients are passed over. */
async function nextOf(reader: Reader, clientId: string): Promise<PortalEvent> {
  for (;;) {
    const { event } = await reader.next();
    if (event?.clientId === clientId) return event;
  }
}

export const events: Suite = {
  name: 'events',
  checks: [
    {
      name: 'a change arrives with the whole client and its version',
      async run(context) {
        const client = await context.addIndividual();
        const reader = await open(context);
        try {
          same((await reader.next()).event, null, 'first message');
          await context.send(client.id, { recipients: 'owners' });
          const event = await nextOf(reader, client.id);
          same([event.type, event.client?.id, event.client?.version], ['member.changed', client.id, 2], 'event');
          same(event.client?.members[0]?.invitation?.status, 'open', 'the invitation in it');
        } finally {
          await reader.close();
        }
      },
    },
    {
      name: 'each change tells what it was, with the client as it then is; a refused one and one of nothing tell nothing',
      async run(context) {
        const { addHousehold, call, raw, send } = context;
        const household = await addHousehold();
        const params = { clientId: household.id, memberId: present(household.members[0], 'member').id };
        const reader = await open(context);
        try {
          await reader.next();
          await call('clients.update', { params, body: { plan: household.plan } });
          await raw('clients.update', { params, headers: { 'if-match': '"0"' }, body: { plan: 'pro' } });
          const updated = await call('clients.update', { params, body: { hidden: true } });
          same(await nextOf(reader, household.id).then(({ type, client }) => [type, client]), ['client.changed', updated], 'event of a change');
          const { client: renamed } = await call('members.update', { params, body: { locale: 'fr' } });
          same(await nextOf(reader, household.id).then(({ type, client }) => [type, client]), ['member.changed', renamed], 'event of a member’s change');
          const left = await call('members.remove', { params });
          same(await nextOf(reader, household.id).then(({ type, client }) => [type, client]), ['member.removed', left], 'event of a removal');
          const invitation = present((await send(household.id, { recipients: 'owners' })).sent[0]?.invitation, 'invitation');
          await call('invitations.revoke', { params: { invitationId: invitation.id } });
          // The mail may be told of in between.
          let event = await nextOf(reader, household.id);
          while (event.client?.members[0]?.invitation?.status !== 'revoked') event = await nextOf(reader, household.id);
          same(event.type, 'member.changed', 'event of a withdrawal');
        } finally {
          await reader.close();
        }
      },
    },
    {
      name: 'a stream resumes behind the last event seen, and misses none',
      async run(context) {
        const reader = await open(context);
        const cursor = present((await reader.next()).id, 'cursor');
        await reader.close();
        const first = await context.addIndividual();
        const second = await context.addIndividual();
        const resumed = await open(context, { 'last-event-id': cursor });
        try {
          const event = await nextOf(resumed, first.id);
          same([event.type, (await nextOf(resumed, second.id)).type], ['client.changed', 'client.changed'], 'events');
          const again = await open(context, { 'last-event-id': event.id });
          same((await nextOf(again, second.id)).client?.name, second.name, 'behind the first');
          await again.close();
        } finally {
          await resumed.close();
        }
      },
    },
    {
      name: 'a cursor that is not known is answered with a reset',
      async run(context) {
        const reader = await open(context, { 'last-event-id': 'ev_nonsense' });
        let { event } = await reader.next();
        event ??= (await reader.next()).event;
        same([event?.type, event?.clientId], ['reset', null], 'event');
        await reader.close();
      },
    },
    {
      name: 'a page read tells where the feed stood',
      async run(context) {
        const { revision } = await context.call('clients.list', { query: [['limit', '1']] });
        const client = await context.addIndividual();
        const reader = await open(context, { 'last-event-id': revision });
        same((await nextOf(reader, client.id)).type, 'client.changed', 'event behind the revision');
        await reader.close();
      },
    },
  ],
};
