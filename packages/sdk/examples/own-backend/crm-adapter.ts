import {
  isPortalError,
  type Client,
  type ClientPage,
  type ClientQuery,
  type PortalEvent,
  type SendResult,
} from '@foyer/sdk';
import type { PortalAdapter } from '@foyer/sdk/adapter';
import { recipientsOf } from '@foyer/sdk/rules';
import { createAsk, type Ask, type CrmOptions } from './ask.ts';
import type { Changes, Customer, CustomerPage, Me } from './crm-api.ts';
import { toClient, toSession, toTime } from './to-contract.ts';

/**
 * The office's own system as a portal. What it cannot do is left out: the client refuses that as `forbidden`.
 * @example const portal = createPortalClient({ adapter: createAdapter(createCrmAdapter({ baseUrl: '/crm', apiKey, fetch })) })
 */
export function createCrmAdapter(options: CrmOptions): PortalAdapter {
  const ask = createAsk(options);
  const clientOf = async (clientId: string, signal: AbortSignal): Promise<Client> =>
    toClient(await ask<Customer>(`/customers/${clientId}`, signal));
  return {
    operations: {
      'session.get': async ({ signal }) => toSession(await ask<Me>('/me', signal)),
      'clients.list': ({ query, signal }) => listClients(ask, query, signal),
      'clients.get': ({ params, signal }) => clientOf(params.clientId, signal),
      'forms.list': async () => ({ items: [] }),
      'staff.list': async () => ({ items: [] }),
      async 'invitations.send'({ params: { clientId }, body: { recipients }, signal }) {
        const mailed: string[] = [];
        const skipped: SendResult['skipped'] = [];
        for (const { id } of recipientsOf(await clientOf(clientId, signal), recipients).members) {
          try {
            await ask(`/customers/${clientId}/contacts/${id}/portal-mail`, signal, {});
            mailed.push(id);
          } catch (thrown) {
            if (isPortalError(thrown, 'cooldown')) skipped.push({ memberId: id, reason: 'cooldown' });
            else if (isPortalError(thrown, 'not-invitable'))
              skipped.push({ memberId: id, reason: 'no-email' });
            else throw thrown;
          }
        }
        const client = await clientOf(clientId, signal);
        return { client, sent: client.members.filter(({ id }) => mailed.includes(id)), skipped };
      },
    },
    events: {
      everyMs: 5_000,
      async poll(after, signal) {
        const { upto, now, customers } = await ask<Changes>(`/changes?since=${after ?? 'now'}`, signal);
        const toEvent = (client: Client): PortalEvent => ({
          id: String(upto),
          type: 'client.changed',
          at: toTime(now),
          clientId: client.id,
          client,
        });
        return { cursor: String(upto), events: customers.map((customer) => toEvent(toClient(customer))) };
      },
    },
  };
}

/** The system knows pages by number; the contract knows places. A window that lies across two pages takes both. */
async function listClients(
  ask: Ask,
  { search = '', sort = 'name', limit = 50, after, offset = 0 }: ClientQuery,
  signal: AbortSignal,
): Promise<ClientPage> {
  const from = after === undefined ? offset : Number(after);
  const first = Math.floor(from / limit) + 1;
  const numbers = from % limit === 0 ? [first] : [first, first + 1];
  const order = sort
    .replace('name', 'title')
    .replace('createdAt', 'opened')
    .replace('lastLoginAt', 'last_seen');
  const pages = await Promise.all(
    numbers.map((page) =>
      ask<CustomerPage>(
        `/customers?${new URLSearchParams({ page: String(page), per_page: String(limit), find: search, order }).toString()}`,
        signal,
      ),
    ),
  );
  const skip = from % limit;
  const items = pages
    .flatMap(({ data }) => data)
    .slice(skip, skip + limit)
    .map(toClient);
  const { total_count: total, change_no: revision } = pages[0]?.meta ?? { total_count: 0, change_no: 0 };
  return {
    items,
    total,
    next: from + limit < total ? String(from + limit) : null,
    revision: String(revision),
  };
}
