import type { Operations, PortalEvent } from '@foyer/contract';
import { PortalError } from './errors.ts';
import { createPolling } from './events/poll.ts';
import type { Backend, CalledId, ConnectedBackend, Download, Try } from './http/wiring.ts';

/** One call, as an adapter gets it. */
export interface AdapterRequest<Id extends CalledId> extends Try {
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
  [Id in CalledId]?: (request: AdapterRequest<Id>) => Promise<Operations[Id]['result']>;
};

/** What a poll brings. */
export interface AdapterEvent {
  /** The oldest first. */
  events: readonly PortalEvent[];
  /** Where the feed stands now; the next poll gets it back. The `revision` of client pages counts in the same numbers. */
  cursor: string;
}

/** How changes become known. */
export interface AdapterEvents {
  /**
   * What happened behind `after`; with null, nothing but where the feed stands. May wait until something happens.
   * Answer with a `reset` event when too much was missed.
   * @example const events: AdapterEvents = { poll: async (after) => ({ events: [], cursor: after ?? '0' }), everyMs: 60_000 }
   */
  poll(after: string | null, signal: AbortSignal): Promise<AdapterEvent>;
  /** The pause between two polls, in milliseconds. Default 15,000. */
  everyMs?: number;
}

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
   * @example const exportCsv: PortalAdapter['exportCsv'] = async (_source, signal) => (await fetch('https://crm.example/customers.csv', { signal })).body ?? new ReadableStream()
   */
  exportCsv?: Download;
  /** Default: none; then nothing is live, and a feed closes at once. */
  events?: AdapterEvents;
  /** True when a change sent again under its `idempotencyKey` is answered and not done twice. Only then are changes tried again; reading always is. Default false. */
  keepsKeys?: boolean;
}

/**
 * Makes of a plain object what `createPortalClient` takes instead of an address. In an entry of its own, so that who speaks HTTP does not carry it.
 * @example
 * const portal = createPortalClient({ adapter: createAdapter({ operations: { 'staff.list': async () => ({ items: [] }) } }) })
 */
export const createAdapter =
  (adapter: PortalAdapter): ConnectedBackend =>
  (wiring) => ({
    backend: backendOf(adapter),
    connect: adapter.events ? createPolling(wiring, adapter.events) : null,
    async download(source, signal) {
      if (!adapter.exportCsv) throw refused('clients.export');
      return adapter.exportCsv(source, signal);
    },
  });

const backendOf = ({ operations, keepsKeys = false }: PortalAdapter): Backend => ({
  keepsKeys,
  async perform(operation, { params = {}, query = {}, body }, one) {
    const perform = operations[operation];
    if (!perform) throw refused(operation);
    return perform({ params, query, body, ...one });
  },
});

const refused = (operation: string): PortalError =>
  new PortalError({ kind: 'problem', code: 'forbidden', message: `This portal has no ${operation}` });
