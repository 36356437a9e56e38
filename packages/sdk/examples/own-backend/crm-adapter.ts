import {
  isPortalError,
  PortalError,
  type Client,
  type ClientPage,
  type ClientQuery,
  type ClientSort,
  type PortalEvent,
  type SendResult,
} from '@foyer/sdk';
import type { PortalAdapter } from '@foyer/sdk/adapter';
import { recipientsOf } from '@foyer/sdk/rules';
import { createCallApi, type CallApi, type CrmOptions } from './call-api.ts';
import type { Changes, Customer, CustomerPage, Me } from './crm-api.ts';
import { toClient, toSession, toTime } from './to-contract.ts';

/**
 * Connects a CRM to Foyer. Operations that the CRM does not have are left out: calling them throws `forbidden`.
 * @example const portal = createPortalClient({ adapter: createAdapter(createCrmAdapter({ baseUrl: '/crm', apiKey, fetch })) })
 */
export function createCrmAdapter(options: CrmOptions): PortalAdapter {
  const callApi = createCallApi(options);
  const getClient = async (clientId: string, signal: AbortSignal): Promise<Client> =>
    toClient(await callApi<Customer>(`/customers/${clientId}`, signal));
  return {
    operations: {
      'session.get': async ({ signal }) => toSession(await callApi<Me>('/me', signal)),
      'clients.list': ({ query, signal }) => listClients(callApi, query, signal),
      'clients.get': ({ params, signal }) => getClient(params.clientId, signal),
      'forms.list': async () => ({ items: [] }),
      'staff.list': async () => ({ items: [] }),
      async 'invitations.send'({ params: { clientId }, body: { recipients }, signal }) {
        const mailed: string[] = [];
        const skipped: SendResult['skipped'] = [];
        for (const { id } of recipientsOf(await getClient(clientId, signal), recipients).members) {
          try {
            await callApi(`/customers/${clientId}/contacts/${id}/portal-mail`, signal, {});
            mailed.push(id);
          } catch (thrown) {
            if (isPortalError(thrown, 'cooldown')) skipped.push({ memberId: id, reason: 'cooldown' });
            else if (isPortalError(thrown, 'not-invitable'))
              skipped.push({ memberId: id, reason: 'no-email' });
            else throw thrown;
          }
        }
        const client = await getClient(clientId, signal);
        return { client, sent: client.members.filter(({ id }) => mailed.includes(id)), skipped };
      },
    },
    events: {
      intervalMs: 5_000,
      async poll(after, signal) {
        const { upto, now, customers } = await callApi<Changes>(`/changes?since=${after ?? 'now'}`, signal);
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

/** The CRM's names of the sort keys. `assets` is a key that the contract does not have. */
const orders: ReadonlyMap<string, string> = new Map([
  ['name', 'title'],
  ['createdAt', 'opened'],
  ['lastLoginAt', 'last_seen'],
  ['assets', 'assets'],
]);

/** @throws PortalError `validation` for a key that the CRM does not sort by */
function toOrder(sort: ClientSort): string {
  const sign = sort.startsWith('-') ? '-' : '';
  const order = orders.get(sort.slice(sign.length));
  if (order === undefined)
    throw new PortalError({
      kind: 'problem',
      code: 'validation',
      message: `The CRM does not sort by ${sort}`,
    });
  return sign + order;
}

/** The CRM has numbered pages, the contract positions: a page of the contract may span two of the CRM. */
async function listClients(
  callApi: CallApi,
  { search = '', sort = 'name', limit = 50, after, offset = 0 }: ClientQuery,
  signal: AbortSignal,
): Promise<ClientPage> {
  const from = after === undefined ? offset : Number(after);
  const first = Math.floor(from / limit) + 1;
  const numbers = from % limit === 0 ? [first] : [first, first + 1];
  const order = toOrder(sort);
  const pages = await Promise.all(
    numbers.map((page) =>
      callApi<CustomerPage>(
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
