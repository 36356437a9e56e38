import type { Operations } from '@foyer/contract';
import { PortalError } from './errors.ts';
import type { AdapterEvents } from './events/adapter-events.ts';
import { createPolling } from './events/poll.ts';
import type { Backend, BackendFactory, CallAttempt, ExportClients, JsonOperationId } from './http/context.ts';

export type { AdapterEvents, AdapterPollResult } from './events/adapter-events.ts';

/** One attempt at an operation, as an adapter receives it. */
export interface AdapterRequest<Id extends JsonOperationId> extends CallAttempt {
  /** The path parameters of the contract, such as `{ clientId }`. */
  params: Operations[Id]['params'];
  query: Operations[Id]['query'];
  body: Operations[Id]['body'];
}

/**
 * The operations that a backend supports, by their ids in the contract. Calling one that is missing throws `forbidden`.
 * @example const operations: AdapterOperations = { 'staff.list': async () => ({ items: [] }) }
 */
export type AdapterOperations = {
  [Id in JsonOperationId]?: (request: AdapterRequest<Id>) => Promise<Operations[Id]['result']>;
};

/**
 * A backend that does not speak the contract. Return the contract's types and throw `PortalError`;
 * any other exception becomes a `network` error with the exception as its `cause`.
 * @example
 * const adapter: PortalAdapter = {
 *   operations: {
 *     'forms.list': async ({ signal }) => {
 *       const response = await fetch('https://crm.example/templates', { signal })
 *       if (response.status === 403) throw new PortalError({ kind: 'problem', code: 'forbidden', message: 'Not allowed' })
 *       const templates: { key: string, title: string }[] = await response.json()
 *       return { items: templates.map(({ key, title }) => ({ id: key, name: title, description: '' })) }
 *     },
 *   },
 * }
 * const forms = await createPortalClient({ adapter: createAdapter(adapter) }).forms.list()
 */
export interface PortalAdapter {
  operations: AdapterOperations;
  /**
   * Returns clients as CSV, for `portal.clients.export`. Without it, an export throws `forbidden`.
   * @example const exportClients: PortalAdapter['exportClients'] = async (_source, signal) => (await fetch('https://crm.example/customers.csv', { signal })).body ?? new ReadableStream()
   */
  exportClients?: ExportClients;
  /** The feed of changes. Without it, `portal.events.subscribe` closes at once and nothing is updated live. */
  events?: AdapterEvents;
  /**
   * Whether the backend recognises an `idempotencyKey`: a change sent again under its key returns the first result and does nothing.
   * Changes are retried only if true; reads always are.
   * @default false
   */
  supportsIdempotency?: boolean;
}

/**
 * Creates the `adapter` option of `createPortalClient` from plain functions. It is a separate entry, so that pages that use HTTP do not load it.
 * @example
 * const portal = createPortalClient({ adapter: createAdapter({ operations: { 'staff.list': async () => ({ items: [] }) } }) })
 */
export const createAdapter =
  (adapter: PortalAdapter): BackendFactory =>
  (context) => ({
    backend: createAdapterBackend(adapter),
    connect: adapter.events ? createPolling(context, adapter.events) : null,
    async exportClients(source, signal) {
      if (!adapter.exportClients) throw unsupported('clients.export');
      return adapter.exportClients(source, signal);
    },
  });

const createAdapterBackend = ({ operations, supportsIdempotency = false }: PortalAdapter): Backend => ({
  supportsIdempotency,
  async perform(operation, { params = {}, query = {}, body }, attempt) {
    const perform = operations[operation];
    if (!perform) throw unsupported(operation);
    return perform({ params, query, body, ...attempt });
  },
});

const unsupported = (operation: string): PortalError =>
  new PortalError({
    kind: 'problem',
    code: 'forbidden',
    message: `This portal does not support ${operation}`,
  });
