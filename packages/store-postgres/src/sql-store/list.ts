import type { BulkRecipients, Client } from '@foyer/contract';
import type { ListQuery } from '@foyer/portal/store';
import type { Queries } from '../database.ts';
import { clientDocument, membersJoined } from './documents.ts';
import { standsSo } from './status-predicate.ts';

const keys = { name: 'c.sort_key', lastLoginAt: 'c.last_login_at', createdAt: 'c.created_at' } as const;

/** One page, uncounted. */
export async function walkClients(db: Queries, firmId: string, query: ListQuery): Promise<Client[]> {
  const { where, params } = filterOf(firmId, query);
  const page = pageOf(query, where, params);
  return (await db.query<{ client: Client }>(page.text, page.params)).map(({ client }) => client);
}

/** One page whose clients are held until the end of the transaction. They are read after that: what somebody else was just writing is seen. */
export async function lockAndWalk(tx: Queries, firmId: string, query: ListQuery): Promise<Client[]> {
  const { where, params } = filterOf(firmId, query);
  const page = idsOf(query, where, params);
  const ids = (await tx.query<{ id: string }>(`${page.text} for no key update of c`, page.params)).map(
    ({ id }) => id,
  );
  const rows = await tx.query<{ client: Client }>(
    `select ${clientDocument} as client from unnest($2::text[]) with ordinality as page (id, place) join client c on c.firm_id = $1 and c.id = page.id order by page.place`,
    [firmId, ids],
  );
  return rows.map(({ client }) => client);
}

/** How many clients match, and how many owners they have; those not active only, if asked. */
export async function countRecipients(
  db: Queries,
  firmId: string,
  query: ListQuery,
  recipients: BulkRecipients,
): Promise<{ clients: number; members: number }> {
  const { where, params } = filterOf(firmId, query);
  const isMeant = recipients === 'owners' ? '' : "and a.status is distinct from 'active'";
  // The role stands in the filter alone: without statistics it would lead the planner to another index, through all of the firm's owners each time.
  const owners = `select count(*) filter (where m.role = 'owner' ${isMeant}) from member m left join account a on a.firm_id = m.firm_id and a.id = m.account_id
    where m.firm_id = c.firm_id and m.client_id = c.id`;
  const [row] = await db.query<{ clients: number; members: number }>(
    `select count(*)::int as clients, coalesce(sum((${owners})), 0)::int as members from client c where ${where}`,
    params,
  );
  return row ?? { clients: 0, members: 0 };
}

/** The page's ids are found first, so that documents are made for these alone and not for what an offset passes over. */
export function pageOf(
  query: ListQuery,
  where: string,
  filters: readonly unknown[],
): { text: string; params: unknown[] } {
  const direction = query.sort.descending ? 'desc' : 'asc';
  const { text, params } = idsOf(query, where, filters);
  return {
    params,
    text: `select ${clientDocument} as client from (${text}) page join client c on c.firm_id = $1 and c.id = page.id order by page.key ${direction}, page.id ${direction}`,
  };
}

function idsOf(
  { sort, after, limit, offset }: ListQuery,
  where: string,
  filters: readonly unknown[],
): { text: string; params: unknown[] } {
  const { params, bind } = binder(filters);
  const key = keys[sort.by];
  const direction = sort.descending ? 'desc' : 'asc';
  const behind =
    after === null
      ? ''
      : `and (${key}, c.id) ${sort.descending ? '<' : '>'} (${bind(keyOf(sort.by, after.key))}::${sort.by === 'name' ? 'text' : 'timestamptz'}, ${bind(after.id)}::text)`;
  const text = `select c.id, ${key} as key from client c where ${where} ${behind}
    order by ${key} ${direction}, c.id ${direction} limit ${bind(limit)}::int offset ${bind(after === null ? offset : 0)}::int`;
  return { text, params };
}

/** A cursor's key as its column holds it. Who never logged in stands before everybody else. */
const keyOf = (by: ListQuery['sort']['by'], key: string): string =>
  by === 'lastLoginAt' && key === '' ? '-infinity' : key;

/** What a client `c` must be like; the firm is `$1`. */
export function filterOf(firmId: string, query: ListQuery): { where: string; params: unknown[] } {
  const { params, bind } = binder([]);
  const ofClient = (alias: string): string => `${alias}.firm_id = c.firm_id and ${alias}.client_id = c.id`;
  const conditions = [`c.firm_id = ${bind(firmId)}`];
  if (query.hidden !== null) conditions.push(`c.hidden = ${bind(query.hidden)}`);
  if (query.ids !== null) conditions.push(`c.id = any(${bind(query.ids)}::text[])`);
  if (query.except.length > 0) conditions.push(`c.id <> all(${bind(query.except)}::text[])`);
  if (query.createdUntil !== null)
    conditions.push(`c.created_at <= ${bind(query.createdUntil)}::timestamptz`);
  if (query.plan !== null) conditions.push(`c.plan = ${bind(query.plan)}`);
  if (query.kind !== null) conditions.push(`c.kind = ${bind(query.kind)}`);
  if (query.staffId !== null)
    conditions.push(
      `exists (select from client_staff cs where ${ofClient('cs')} and cs.staff_id = ${bind(query.staffId)})`,
    );
  if (query.search !== '') {
    conditions.push(`c.id in (select clients_found(${bind(likeContaining(query.search))}::text))`);
  }
  if (query.status.length > 0) conditions.push(standsSo(query.status, query.now, bind));
  if (query.expiresBefore !== null) {
    const [now, before] = [bind(query.now), bind(query.expiresBefore)];
    conditions.push(
      `exists (select from ${membersJoined} where ${ofClient('m')} and i.status = 'open' and i.expires_at > ${now}::timestamptz and i.expires_at <= ${before}::timestamptz)`,
    );
  }
  return { where: conditions.join(' and '), params };
}

/** A LIKE pattern for text anywhere, in which nothing of the text is a wild card. */
const likeContaining = (text: string): string =>
  `%${text.replaceAll('\0', '').replaceAll(/[\\%_]/g, '\\$&')}%`;

/** Gives values their placeholders, behind those given. */
export function binder(given: readonly unknown[]): { params: unknown[]; bind: (value: unknown) => string } {
  const params = [...given];
  return { params, bind: (value) => `$${params.push(value)}` };
}
