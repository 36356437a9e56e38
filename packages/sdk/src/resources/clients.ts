import type { Chosen, Client, ClientChanges, ClientFilter, ClientPage, ClientQuery, ImportResult, NewClient } from '@foyer/contract';
import { PortalError } from '../errors.ts';
import { urlOf } from '../http/address.ts';
import { readAnswer } from '../http/answer.ts';
import type { Call, CallOptions, ChangeOptions } from '../http/call.ts';
import { walkPages } from '../http/pager.ts';
import { createSend } from '../http/send.ts';
import type { Wiring } from '../http/wiring.ts';

/** The client list. */
export interface Clients {
  /**
   * A page, or with `offset` a window, of the client list.
   * @example const { items, total } = await portal.clients.list({ status: ['expired'], limit: 50 })
   */
  list(query?: ClientQuery, options?: CallOptions): Promise<ClientPage>;
  /** @throws PortalError `not-found` */
  get(clientId: string, options?: CallOptions): Promise<Client>;
  /**
   * Adds a client. Owners are mailed only if `sendInvitations` is true; guests are invited as the firm's policy says.
   * @throws PortalError `email-taken`, `conflict`, `validation`, `forbidden`
   * @example await portal.clients.create({ kind: 'individual', members: [{ role: 'owner', name: { given: 'Ann', family: 'Smith' } }] })
   */
  create(input: NewClient, options?: CallOptions): Promise<Client>;
  /**
   * Changes a client; what is left out stays. `plan` needs the permission `plan.change`, `assignedStaffIds` needs `staff.assign`.
   * @throws PortalError `not-found`, `forbidden`, `validation`; `version-conflict` when `ifMatch` is given and somebody was faster
   * @example await portal.clients.update(client.id, { plan: 'pro' }, { ifMatch: client.version })
   */
  update(clientId: string, changes: ClientChanges, options?: ChangeOptions): Promise<Client>;
  /** Page after page of all that match. */
  pages(query?: Omit<ClientQuery, 'after' | 'offset'>, options?: CallOptions): AsyncIterable<ClientPage>;
  /**
   * Client after client of all that match.
   * @example for await (const client of portal.clients.iterate({ plan: 'pro' })) console.log(client.name)
   */
  iterate(query?: Omit<ClientQuery, 'after' | 'offset'>, options?: CallOptions): AsyncIterable<Client>;
  /**
   * Clients as CSV, one row a member, written while it is read: a filter's clients, or those that were chosen.
   * @param options.signal ends it, also while it is read; there is no other deadline
   * @throws PortalError `forbidden`, `selection-expired`, `not-found`, `validation`
   * @example await (await portal.clients.exportCsv({ filter: { plan: 'pro' } })).pipeTo(file)
   */
  exportCsv(source?: { filter?: ClientFilter } | Chosen, options?: Pick<CallOptions, 'signal'>): Promise<ReadableStream<Uint8Array>>;
  /**
   * Adds clients from CSV: all of them, or none. Those who are there already are left alone, and nobody is mailed.
   * @param file text, or a file that a person picked
   * @param options.timeoutMs default 120,000
   * @param options.dryRun only says what would happen, with line and column of every fault. Default false
   * @throws PortalError `validation` with pointers such as `/csv/12/Email`, `forbidden`, `payload-too-large`
   * @example const { added, errors } = await portal.clients.importCsv(file, { dryRun: true })
   */
  importCsv(file: string | Blob, options?: CallOptions & { dryRun?: boolean }): Promise<ImportResult>;
}

// Some thousands of clients in one go take their time.
const IMPORT_TIMEOUT = 120_000;

export function createClients(call: Call, wiring: Wiring): Clients {
  const send = createSend(wiring);
  const list: Clients['list'] = (query = {}, options) => call('clients.list', { query }, options);
  const pages: Clients['pages'] = (query = {}, options) => walkPages((after) => list({ ...query, ...(after === undefined ? {} : { after }) }, options));
  return {
    list,
    pages,
    get: (clientId, options) => call('clients.get', { params: { clientId } }, options),
    create: (input, options) => call('clients.create', { body: input }, options),
    update: (clientId, changes, options) => call('clients.update', { params: { clientId }, body: changes }, options),
    async exportCsv(source = {}, { signal = new AbortController().signal } = {}) {
      const isChosen = 'selection' in source || 'selectionToken' in source;
      const operation = isChosen ? 'clients.exportChosen' : 'clients.export';
      const query = 'filter' in source ? { ...source.filter } : {};
      const request = { url: urlOf(wiring.baseUrl, operation, {}, query), headers: { accept: 'text/csv' }, body: isChosen ? JSON.stringify(source) : null };
      const response = await send(operation, request, signal).catch((cause: unknown) => {
        throw new PortalError(signal.aborted ? { kind: 'aborted', message: 'The call was aborted', cause } : { kind: 'network', message: 'The portal could not be reached', cause });
      });
      if (response.ok && response.body && response.headers.get('content-type')?.startsWith('text/csv')) return response.body;
      await readAnswer(response);
      throw new PortalError({ kind: 'unexpected-answer', status: response.status, message: 'The portal answered without CSV' });
    },
    importCsv: async (file, { dryRun = false, ...options } = {}) => call('clients.import', { body: { csv: typeof file === 'string' ? file : await file.text(), dryRun } }, { timeoutMs: IMPORT_TIMEOUT, ...options }),
    async *iterate(query, options) {
      for await (const page of pages(query, options)) yield* page.items;
    },
  };
}
