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
import type { ExportClients, ExportSource } from '../http/context.ts';

/** The clients of the firm. */
export interface Clients {
  /**
   * Returns a page of the client list.
   * @param query filter, `sort` and position: `after` for the page behind a cursor, `offset` to jump into a long list
   * @throws PortalError `validation`; for a `sort` that the portal does not know, with the code `unknown-sort-key` at `/sort`
   * @example const { items, total } = await portal.clients.list({ status: ['expired'], sort: 'expiresAt', limit: 50 })
   */
  list(query?: ClientQuery, options?: CallOptions): Promise<ClientPage>;
  /**
   * Returns a client with its members.
   * @throws PortalError `not-found`
   * @example const { name, members } = await portal.clients.get('cl_1')
   */
  get(clientId: string, options?: CallOptions): Promise<Client>;
  /**
   * Adds a client. Owners are sent an invitation only if `sendInvitations` is true; guests are invited according to `policy.autoInviteRoles`.
   * `conflict`: a member is there twice.
   * @throws PortalError `email-taken`, `external-id-taken`, `conflict`, `not-found` (a form or a staff member), `validation`, `forbidden`
   * @example await portal.clients.create({ kind: 'individual', members: [{ role: 'owner', name: { given: 'Ann', family: 'Smith' } }] })
   */
  create(input: NewClient, options?: CallOptions): Promise<Client>;
  /**
   * Changes a client; fields that are left out are not changed. `plan` requires the permission `plan.change`, `assignedStaffIds` requires
   * `staff.assign`, the rest `clients.write`.
   * @returns the client with its new `version`
   * @throws PortalError `not-found`, `forbidden`, `external-id-taken`, `validation`; `version-conflict` if `ifMatch` is given and the client was changed since
   * @example await portal.clients.update(client.id, { plan: 'pro' }, { ifMatch: client.version })
   */
  update(clientId: string, changes: ClientChanges, options?: ChangeOptions): Promise<Client>;
  /**
   * Iterates over the pages of all matching clients; each is fetched when the loop reaches it. A client that is moved in the order
   * between two pages may be missing or be there twice.
   * @throws PortalError `validation`, while iterating
   * @example for await (const { items, total } of portal.clients.pages({ limit: 200 })) console.log(items.length, 'of', total)
   */
  pages(query?: Omit<ClientQuery, 'after' | 'offset'>, options?: CallOptions): AsyncIterable<ClientPage>;
  /**
   * Iterates over all matching clients; pages are fetched as needed, as in `pages`.
   * @throws PortalError `validation`, while iterating
   * @example for await (const client of portal.clients.iterate({ plan: 'pro' })) console.log(client.name)
   */
  iterate(query?: Omit<ClientQuery, 'after' | 'offset'>, options?: CallOptions): AsyncIterable<Client>;
  /**
   * Exports clients as CSV, sorted by name. With `columns`, the file has one row per client and these columns, in this order; without, it has one row per member
   * and the columns that `import` reads. The stream is produced while it is read, so that memory stays constant. Not retried.
   * @param source a filter, or a selection; and the columns
   * @param options.signal aborts the export, also while the stream is read; there is no other deadline
   * @default source all clients
   * @throws PortalError `forbidden`, `selection-expired`, `not-found`, `validation`
   * @example await (await portal.clients.export({ filter: { plan: 'pro' }, columns: ['name', 'expiresAt'] })).pipeTo(download)
   */
  export(source?: ExportSource, options?: Pick<CallOptions, 'signal'>): Promise<ReadableStream<Uint8Array>>;
  /**
   * Imports clients from CSV: all of them, or none. Clients that exist are not changed, and no mail is sent.
   * @param file text, or a `File` of a file input
   * @param options.timeoutMs in milliseconds; default 120_000
   * @param options.dryRun true to validate only: the result lists every error with its line and column, and nothing is stored. Default false
   * @throws PortalError `validation` with pointers such as `/csv/12/Email`, `forbidden`, `payload-too-large`
   * @example const { added, errors } = await portal.clients.import(file, { dryRun: true })
   */
  import(file: string | Blob, options?: CallOptions & { dryRun?: boolean }): Promise<ImportResult>;
}

// An import of some thousands of clients takes longer than other calls.
const IMPORT_TIMEOUT = 120_000;

export function createClients(call: Call, exportClients: ExportClients): Clients {
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
    export: (source = {}, { signal = new AbortController().signal } = {}) => exportClients(source, signal),
    import: async (file, { dryRun = false, ...options } = {}) =>
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
