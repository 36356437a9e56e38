import type { BulkRecipients, Client } from '@foyer/contract';
import type { ListQuery } from '@foyer/portal/store';
import type { Queries } from '../database.ts';
import { clientJson, membersJoined } from './client-json.ts';
import { createParams } from './params.ts';
import { sortColumn } from './sort-columns.ts';
import { statusIdsQuery } from './status-order.ts';
import { statusPredicate } from './status-predicate.ts';

/** Reads one page without a total. */
export async function listClientsPage(db: Queries, firmId: string, query: ListQuery): Promise<Client[]> {
  const { where, params } = filterConditions(firmId, query);
  const page = pageQuery(query, where, params);
  return (await db.query<{ client: Client }>(page.text, page.params)).map(({ client }) => client);
}

/** Reads one page and locks its clients until the end of the transaction. They are read after locking, so that concurrent commits are visible. */
export async function lockClientsPage(tx: Queries, firmId: string, query: ListQuery): Promise<Client[]> {
  const { where, params } = filterConditions(firmId, query);
  const page = idsQuery(query, where, params);
  const ids = (await tx.query<{ id: string }>(`${page.text} for no key update of c`, page.params)).map(
    ({ id }) => id,
  );
  const rows = await tx.query<{ client: Client }>(
    `select ${clientJson} as client from unnest($2::text[]) with ordinality as page (id, ordinal) join client c on c.firm_id = $1 and c.id = page.id order by page.ordinal`,
    [firmId, ids],
  );
  return rows.map(({ client }) => client);
}

/** Counts the matching clients and their owners; only owners who are not active unless `recipients` is `owners`. */
export async function countRecipients(
  db: Queries,
  firmId: string,
  query: ListQuery,
  recipients: BulkRecipients,
): Promise<{ clients: number; members: number }> {
  const { where, params } = filterConditions(firmId, query);
  const isMeant = recipients === 'owners' ? '' : "and a.status is distinct from 'active'";
  // The role is tested in the aggregate's filter only: in WHERE, the planner without statistics would scan all owners of the firm.
  const owners = `select count(*) filter (where m.role = 'owner' ${isMeant}) from member m left join account a on a.firm_id = m.firm_id and a.id = m.account_id
    where m.firm_id = c.firm_id and m.client_id = c.id`;
  const [row] = await db.query<{ clients: number; members: number }>(
    `select count(*)::int as clients, coalesce(sum((${owners})), 0)::int as members from client c where ${where}`,
    params,
  );
  return row ?? { clients: 0, members: 0 };
}

/** Selects the ids first, so that JSON is built for the rows of the page only and not for those that the offset skips. */
export function pageQuery(
  query: ListQuery,
  where: string,
  filters: readonly unknown[],
): { text: string; params: unknown[] } {
  const direction = query.sort.descending ? 'desc' : 'asc';
  // A search costs more than the sort, and would run once per status.
  const isByStatus = query.sort.by === 'status' && query.search === '';
  const { text, params } = (isByStatus ? statusIdsQuery : idsQuery)(query, where, filters);
  return {
    params,
    text: `select ${clientJson} as client from (${text}) page join client c on c.firm_id = $1 and c.id = page.id order by page.key ${direction}, page.id ${direction}`,
  };
}

function idsQuery(
  query: ListQuery,
  where: string,
  filters: readonly unknown[],
): { text: string; params: unknown[] } {
  const { sort, after, limit, offset } = query;
  const { params, bind } = createParams(filters);
  const { expression, toValue } = sortColumn(query, bind);
  const direction = sort.descending ? 'desc' : 'asc';
  const behind =
    after === null
      ? ''
      : `and (${expression}, c.id) ${sort.descending ? '<' : '>'} (${toValue(after.key)}, ${bind(after.id)}::text)`;
  const text = `select c.id, ${expression} as key from client c where ${where} ${behind}
    order by ${expression} ${direction}, c.id ${direction} limit ${bind(limit)}::int offset ${bind(after === null ? offset : 0)}::int`;
  return { text, params };
}

/** WHERE conditions of a client `c`; the firm is `$1`. */
export function filterConditions(firmId: string, query: ListQuery): { where: string; params: unknown[] } {
  const { params, bind } = createParams();
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
    conditions.push(`c.id in (select clients_found(${bind(toLikePattern(query.search))}::text))`);
  }
  if (query.status.length > 0) conditions.push(statusPredicate(query.status, query.now, bind));
  if (query.expiresBefore !== null) {
    const [now, before] = [bind(query.now), bind(query.expiresBefore)];
    conditions.push(
      `exists (select from ${membersJoined} where ${ofClient('m')} and i.status = 'open' and i.expires_at > ${now}::timestamptz and i.expires_at <= ${before}::timestamptz)`,
    );
  }
  return { where: conditions.join(' and '), params };
}

/** Builds a LIKE pattern that contains the text, with wildcards escaped. */
const toLikePattern = (text: string): string =>
  `%${text.replaceAll('\0', '').replaceAll(/[\\%_]/g, '\\$&')}%`;
