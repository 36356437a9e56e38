import type { BulkRecipients, Client } from '@foyer/contract';
import { compareKeys, recipientsOf } from '@foyer/contract/rules';
import {
  selectClients,
  sortKeyOf,
  type FirmReads,
  type FirmTransaction,
  type ListedPage,
  type ListQuery,
  type PortalStore,
} from '@foyer/portal/store';

/** Clients that exist without having been written: `cl_0` … in the order of their names. */
export interface LazyClients {
  count: number;
  /** The client at a place: the same one whenever it is asked for. */
  at: (index: number) => Client;
}

/**
 * A store in front of another one, in which clients that nobody has written yet are there as well. The first transaction that locks one writes it down.
 * In the order of names a window costs what it holds; any other order and every filter look through all of them.
 * What is looked up by an address or by a link knows only those written.
 */
export function withLazyClients(store: PortalStore, firmId: string, { count, at }: LazyClients): PortalStore {
  const indexOf = (clientId: string): number | null => {
    const index = Number(/^cl_(\d+)$/.exec(clientId)?.[1] ?? Number.NaN);
    return index < count ? index : null;
  };

  const listOver = async (reads: FirmReads, query: ListQuery): Promise<ListedPage & { items: Client[] }> => {
    const { items: written, revision } = await reads.listClients(everything(query));
    const byId = new Map(written.map((client) => [client.id, client]));
    const clientAt = (index: number): Client => byId.get(`cl_${index}`) ?? at(index);
    const added = written.filter(({ id }) => indexOf(id) === null);
    if (isPlain(query)) return { ...windowOf(query, { count, clientAt, added }), revision };
    const indices =
      query.ids?.flatMap((id) => indexOf(id) ?? []) ?? Array.from({ length: count }, (_, index) => index);
    return { ...selectClients([...indices.map(clientAt), ...added], query), revision };
  };

  const readsOver = <Reads extends FirmReads>(reads: Reads): Reads => ({
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
    listClients: (query: ListQuery) => listOver(reads, query),
    walkClients: async (query: ListQuery) => (await listOver(reads, query)).items,
    async clientsNamed(names: readonly string[]) {
      const wanted = new Set(names);
      const added = await reads.clientsNamed(names);
      const isWritten = new Set(added.map((client) => client.id));
      const untouched = Array.from({ length: count }, (_, index) => at(index)).filter(
        (client) => wanted.has(client.name) && !isWritten.has(client.id),
      );
      return [...added, ...untouched];
    },
    async countRecipients(query: ListQuery, recipients: BulkRecipients) {
      const { items } = await listOver(reads, {
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
    reads: (id) => (id === firmId ? readsOver(store.reads(id)) : store.reads(id)),
    transaction: (id, work) =>
      store.transaction(id, (tx) => {
        if (id !== firmId) return work(tx);
        return work({
          ...readsOver(tx),
          async walkClients(query) {
            const { items } = await listOver(tx, query);
            const isWritten = new Set(
              (await tx.walkClients({ ...everything(query), ids: items.map((client) => client.id) })).map(
                (client) => client.id,
              ),
            );
            for (const client of items) if (!isWritten.has(client.id)) await write(tx, client);
            return items;
          },
          async lockClient(clientId) {
            const index = indexOf(clientId);
            if (index !== null && (await tx.client(clientId)) === null) await write(tx, at(index));
            return tx.lockClient(clientId);
          },
        });
      }),
  };
}

async function write(tx: FirmTransaction, { members, ...record }: Client): Promise<void> {
  await tx.insertClient(record);
  for (const { account, invitation, ...member } of members) {
    if (account !== null)
      await tx.saveAccount({ ...(await tx.ensureAccount(account.email, account.id)), account });
    await tx.insertMember({ ...member, accountId: account?.id ?? null });
    if (invitation !== null) await tx.saveInvitation(invitation);
  }
}

const everything = (query: ListQuery): ListQuery => ({
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

const isPlain = ({
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

interface Parts {
  count: number;
  clientAt: (index: number) => Client;
  /** In order. */
  added: readonly Client[];
}

/** A window of the order by name, in which those added stand between the others. */
function windowOf(
  { sort, after, offset, limit }: ListQuery,
  { count, clientAt, added }: Parts,
): { items: Client[]; total: number } {
  const total = count + added.length;
  const places = added.map(
    (client, n) => n + firstFrom(count, (index) => orderOf(clientAt(index), client) > 0),
  );
  const merged = (place: number): Client => {
    const before = places.filter((at) => at < place).length;
    return (places[before] === place ? added[before] : undefined) ?? clientAt(place - before);
  };
  const inOrder = (n: number): Client => merged(sort.descending ? total - 1 - n : n);
  const isBehind = (client: Client): boolean => {
    const order =
      compareKeys(sortKeyOf(client, 'name'), after?.key ?? '') || compareKeys(client.id, after?.id ?? '');
    return sort.descending ? order < 0 : order > 0;
  };
  const start = after === null ? offset : firstFrom(total, (n) => isBehind(inOrder(n)));
  const length = Math.max(0, Math.min(limit, total - start));
  return { total, items: Array.from({ length }, (_, n) => inOrder(start + n)) };
}

const orderOf = (a: Client, b: Client): number =>
  compareKeys(sortKeyOf(a, 'name'), sortKeyOf(b, 'name')) || compareKeys(a.id, b.id);

/** The first number below `count` for which something holds that then holds for all; `count` for none. */
function firstFrom(count: number, holds: (n: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
