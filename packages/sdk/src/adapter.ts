import type { Operations } from '@foyer/contract';
import { PortalError } from './errors.ts';
import type { AdapterEvents } from './events/adapter-events.ts';
import { createPolling } from './events/poll.ts';
import type { Backend, JsonOperationId, BackendFactory, ExportClients, CallAttempt } from './http/context.ts';

export type { AdapterEvents, AdapterPollResult } from './events/adapter-events.ts';

/** One call, as an adapter gets it. */
export interface AdapterRequest<Id extends JsonOperationId> extends CallAttempt {
  /** What stands in the contract's path: `{ clientId }`. */
  params: Operations[Id]['params'];
  query: Operations[Id]['query'];
  body: Operations[Id]['body'];
}

/**
 * Each operation that a backend can do, by its name in the contract. One that is left out is refused as `forbidden`.
 * @example const operations: AdapterOperations = { 'staff.list': async () => ({ items: [] }) }
 */
export type AdapterOperations = {
  [Id in JsonOperationId]?: (request: AdapterRequest<Id>) => Promise<Operations[Id]['result']>;
};

/**
 * A backend that is nothing like the contract, told to the client. Answer with the contract's types and throw `PortalError`;
 * whatever else is thrown counts as `network`, with what was thrown as its `cause`.
 * @example
 * const adapter: PortalAdapter = {
 *   operations: {
 *     'forms.list': async ({ signal }) => {
 *       const answer = await fetch('https://crm.example/templates', { signal })
 *       if (answer.status === 403) throw new PortalError({ kind: 'problem', code: 'forbidden', message: 'Not yours to see' })
 *       const templates: { key: string, title: string }[] = await answer.json()
 *       return { items: templates.map(({ key, title }) => ({ id: key, name: title, description: '' })) }
 *     },
 *   },
 * }
 * const forms = await createPortalClient({ adapter: createAdapter(adapter) }).forms.list()
 */
export interface PortalAdapter {
  operations: AdapterOperations;
  /**
   * A file of clients, read while it is written. Default: none; then it is refused as `forbidden`.
   * @example const exportClients: PortalAdapter['exportClients'] = async (_source, signal) => (await fetch('https://crm.example/customers.csv', { signal })).body ?? new ReadableStream()
   */
  exportClients?: ExportClients;
  /** Default: none; then nothing is live, and a feed closes at once. */
  events?: AdapterEvents;
  /** True when a change sent again under its `idempotencyKey` is answered and not done twice. Only then are changes tried again; reading always is. Default false. */
  supportsIdempotency?: boolean;
}

/**
 * Makes of a plain object what `createPortalClient` takes instead of an address. In an entry of its own, so that who speaks HTTP does not carry it.
 * @example
 * const portal = createPortalClient({ adapter: createAdapter({ operations: { 'staff.list': async () => ({ items: [] }) } }) })
 */
export const createAdapter =
  (adapter: PortalAdapter): BackendFactory =>
  (wiring) => ({
    backend: backendOf(adapter),
    connect: adapter.events ? createPolling(wiring, adapter.events) : null,
    async download(source, signal) {
      if (!adapter.exportClients) throw refused('clients.export');
      return adapter.exportClients(source, signal);
    },
  });

const backendOf = ({ operations, supportsIdempotency = false }: PortalAdapter): Backend => ({
  supportsIdempotency,
  async perform(operation, { params = {}, query = {}, body }, one) {
    const perform = operations[operation];
    if (!perform) throw refused(operation);
    return perform({ params, query, body, ...one });
  },
});

const refused = (operation: string): PortalError =>
  new PortalError({ kind: 'problem', code: 'forbidden', message: `This portal has no ${operation}` });
