import type {
  Client,
  ClientChanges,
  ClientPage,
  ClientQuery,
  ImportResult,
  NewClient,
} from '@foyer/contract';
import type { Call, CallOptions, ChangeOptions } from '../http/call.ts';
import { iteratePages } from '../http/iterate-pages.ts';
import type { Download, ExportSource } from '../http/wiring.ts';

/** The client list. */
export interface Clients {
  /**
   * A page, or with `offset` a window, of the client list.
   * @example const { items, total } = await portal.clients.list({ status: ['expired'], limit: 50 })
   */
  list(query?: ClientQuery, options?: CallOptions): Promise<ClientPage>;
  /**
   * A client with its members.
   * @throws PortalError `not-found`
   * @example const { name, members } = await portal.clients.get('cl_1')
   */
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
  /**
   * Page after page of all that match, fetched as you go.
   * @example for await (const { items, total } of portal.clients.pages({ limit: 200 })) console.log(items.length, 'of', total)
   */
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
   * @example await (await portal.clients.exportCsv({ filter: { plan: 'pro' } })).pipeTo(download)
   */
  exportCsv(
    source?: ExportSource,
    options?: Pick<CallOptions, 'signal'>,
  ): Promise<ReadableStream<Uint8Array>>;
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

export function createClients(call: Call, download: Download): Clients {
  const list: Clients['list'] = (query = {}, options) => call('clients.list', { query }, options);
  const pages: Clients['pages'] = (query = {}, options) =>
    iteratePages((after) => list({ ...query, ...(after === undefined ? {} : { after }) }, options));
  return {
    list,
    pages,
    get: (clientId, options) => call('clients.get', { params: { clientId } }, options),
    create: (input, options) => call('clients.create', { body: input }, options),
    update: (clientId, changes, options) =>
      call('clients.update', { params: { clientId }, body: changes }, options),
    exportCsv: (source = {}, { signal = new AbortController().signal } = {}) => download(source, signal),
    importCsv: async (file, { dryRun = false, ...options } = {}) =>
      call(
        'clients.import',
        { body: { csv: typeof file === 'string' ? file : await file.text(), dryRun } },
        { timeoutMs: IMPORT_TIMEOUT, ...options },
      ),
    async *iterate(query, options) {
      for await (const page of pages(query, options)) yield* page.items;
    },
  };
}
