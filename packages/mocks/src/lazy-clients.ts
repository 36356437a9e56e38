import type { BulkRecipients, Client } from '@foyer/contract';
import { compareKeys, recipientsOf, toSortKey } from '@foyer/contract/rules';
import {
  selectClients,
  type FirmReads,
  type FirmTransaction,
  type ListedPage,
  type ListQuery,
  type PortalStore,
} from '@foyer/portal/store';

/** Generated clients without external ids, `cl_0` to `cl_<count - 1>`, sorted by name. Each is stored only when it is first modified. */
export interface LazyClients {
  count: number;
  /** Returns the client at an index; the same client on every call. */
  at: (index: number) => Client;
}

/**
 * Wraps a store so that it also contains lazy clients. A lazy client is inserted into the wrapped store when a transaction first locks it.
 * An unfiltered page sorted by name generates only the clients of that page; every other query generates all of them.
 * Lookups by email address or by link find stored clients only.
 */
export function withLazyClients(store: PortalStore, firmId: string, { count, at }: LazyClients): PortalStore {
  const indexOf = (clientId: string): number | null => {
    const index = Number(/^cl_(\d+)$/.exec(clientId)?.[1] ?? Number.NaN);
    return index < count ? index : null;
  };

  const listIncludingLazy = async (
    reads: FirmReads,
    query: ListQuery,
  ): Promise<ListedPage & { items: Client[] }> => {
    const { items: stored, revision } = await reads.listClients(withoutFilters(query));
    const byId = new Map(stored.map((client) => [client.id, client]));
    const clientAt = (index: number): Client => byId.get(`cl_${index}`) ?? at(index);
    const added = stored.filter(({ id }) => indexOf(id) === null);
    if (isUnfilteredByName(query)) return { ...pageOf(query, { count, clientAt, added }), revision };
    const indices =
      query.ids?.flatMap((id) => indexOf(id) ?? []) ?? Array.from({ length: count }, (_, index) => index);
    return { ...selectClients([...indices.map(clientAt), ...added], query), revision };
  };

  const wrapReads = <Reads extends FirmReads>(reads: Reads): Reads => ({
    ...reads,
    async client(clientId: string) {
      const index = indexOf(clientId);
      return (await reads.client(clientId)) ?? (index === null ? null : at(index));
    },
    async clientOfInvitation(invitationId: string) {
      const index = Number(/^iv_(\d+)_\d+$/.exec(invitationId)?.[1] ?? Number.NaN);
      return (
        (await reads.clientOfInvitation(invitationId)) ??
        (index < count && at(index).members.some(({ invitation }) => invitation?.id === invitationId)
          ? `cl_${index}`
          : null)
      );
    },
    listClients: (query: ListQuery) => listIncludingLazy(reads, query),
    listClientsPage: async (query: ListQuery) => (await listIncludingLazy(reads, query)).items,
    async clientsNamed(names: readonly string[]) {
      const nameSet = new Set(names);
      const added = await reads.clientsNamed(names);
      const isWritten = new Set(added.map((client) => client.id));
      const lazy = Array.from({ length: count }, (_, index) => at(index)).filter(
        (client) => nameSet.has(client.name) && !isWritten.has(client.id),
      );
      return [...added, ...lazy];
    },
    async countRecipients(query: ListQuery, recipients: BulkRecipients) {
      const { items } = await listIncludingLazy(reads, {
        ...query,
        after: null,
        offset: 0,
        limit: Number.MAX_SAFE_INTEGER,
      });
      return {
        clients: items.length,
        members: items.reduce((sum, client) => sum + recipientsOf(client, recipients).members.length, 0),
      };
    },
  });

  return {
    ...store,
    reads: (id) => (id === firmId ? wrapReads(store.reads(id)) : store.reads(id)),
    transaction: (id, work) =>
      store.transaction(id, (tx) => {
        if (id !== firmId) return work(tx);
        return work({
          ...wrapReads(tx),
          async listClientsPage(query) {
            const { items } = await listIncludingLazy(tx, query);
            const isWritten = new Set(
              (
                await tx.listClientsPage({ ...withoutFilters(query), ids: items.map((client) => client.id) })
              ).map((client) => client.id),
            );
            for (const client of items) if (!isWritten.has(client.id)) await insertWithMembers(tx, client);
            return items;
          },
          async lockClient(clientId) {
            const index = indexOf(clientId);
            if (index !== null && (await tx.client(clientId)) === null)
              await insertWithMembers(tx, at(index));
            return tx.lockClient(clientId);
          },
        });
      }),
  };
}

async function insertWithMembers(tx: FirmTransaction, { members, ...record }: Client): Promise<void> {
  await tx.insertClient(record);
  for (const { account, invitation, ...member } of members) {
    if (account !== null)
      await tx.saveAccount({ ...(await tx.ensureAccount(account.email, account.id)), account });
    await tx.insertMember({ ...member, accountId: account?.id ?? null });
    if (invitation !== null) await tx.saveInvitation(invitation);
  }
}

const withoutFilters = (query: ListQuery): ListQuery => ({
  ...query,
  search: '',
  status: [],
  plan: null,
  staffId: null,
  kind: null,
  hidden: null,
  expiresBefore: null,
  ids: null,
  except: [],
  createdUntil: null,
  sort: { by: 'name', descending: false },
  after: null,
  offset: 0,
  limit: Number.MAX_SAFE_INTEGER,
});

const isUnfilteredByName = ({
  search,
  status,
  plan,
  staffId,
  kind,
  hidden,
  expiresBefore,
  ids,
  except,
  createdUntil,
  sort,
}: ListQuery): boolean =>
  search === '' &&
  status.length === 0 &&
  plan === null &&
  staffId === null &&
  kind === null &&
  hidden === false &&
  expiresBefore === null &&
  ids === null &&
  except.length === 0 &&
  createdUntil === null &&
  sort.by === 'name';

interface ClientSource {
  count: number;
  clientAt: (index: number) => Client;
  /** Stored clients that are not lazy, sorted by name. */
  added: readonly Client[];
}

/** Returns one page sorted by name, with the added clients merged between the lazy ones. */
function pageOf(
  { sort, after, offset, limit }: ListQuery,
  { count, clientAt, added }: ClientSource,
): { items: Client[]; total: number } {
  const total = count + added.length;
  const positions = added.map(
    (client, n) => n + findFirstIndex(count, (index) => compareByName(clientAt(index), client) > 0),
  );
  const clientAtPosition = (position: number): Client => {
    const before = positions.filter((at) => at < position).length;
    return (positions[before] === position ? added[before] : undefined) ?? clientAt(position - before);
  };
  const inOrder = (n: number): Client => clientAtPosition(sort.descending ? total - 1 - n : n);
  const isAfterCursor = (client: Client): boolean => {
    const order =
      compareKeys(toSortKey(client.name), after?.key ?? '') || compareKeys(client.id, after?.id ?? '');
    return sort.descending ? order < 0 : order > 0;
  };
  const start = after === null ? offset : findFirstIndex(total, (n) => isAfterCursor(inOrder(n)));
  const length = Math.max(0, Math.min(limit, total - start));
  return { total, items: Array.from({ length }, (_, n) => inOrder(start + n)) };
}

const compareByName = (a: Client, b: Client): number =>
  compareKeys(toSortKey(a.name), toSortKey(b.name)) || compareKeys(a.id, b.id);

/** Binary search: the first index that satisfies a predicate that then holds for all later ones; `count` if none does. */
function findFirstIndex(count: number, predicate: (n: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (predicate(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
