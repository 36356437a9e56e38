import type { Client } from '@foyer/contract';
import type { ListQuery } from '@foyer/portal';
import type { Queries } from '../database.ts';
import { clientDocument, membersJoined } from './documents.ts';
import { statusOf } from './status-predicate.ts';

const keys = { name: 'c.sort_key', lastLoginAt: 'c.last_login_at', createdAt: 'c.created_at' } as const;

/** One page and the total, in two statements whatever the page's size. */
export async function listClients(db: Queries, firmId: string, query: ListQuery): Promise<{ items: Client[]; total: number }> {
  const { where, params } = filterOf(firmId, query);
  const [counted] = await db.query<{ total: number }>(`select count(*)::int as total from client c where ${where}`, params);
  const page = pageOf(query, where, params);
  const rows = await db.query<{ client: Client }>(page.text, page.params);
  return { items: rows.map((row) => row.client), total: counted?.total ?? 0 };
}

/** The page's ids are found first, so that documents are made for these alone and not for what an offset passes over. */
function pageOf({ sort, after, limit, offset }: ListQuery, where: string, filters: readonly unknown[]): { text: string; params: unknown[] } {
  const { params, bind } = binder(filters);
  const key = keys[sort.by];
  const direction = sort.descending ? 'desc' : 'asc';
  const behind =
    after === null ? '' : `and (${key}, c.id) ${sort.descending ? '<' : '>'} (${bind(keyOf(sort.by, after.key))}::${sort.by === 'name' ? 'text' : 'timestamptz'}, ${bind(after.id)}::text)`;
  const text = `
    select ${clientDocument} as client
    from (
      select c.id, ${key} as key from client c where ${where} ${behind}
      order by ${key} ${direction}, c.id ${direction} limit ${bind(limit)}::int offset ${bind(after === null ? offset : 0)}::int
    ) page join client c on c.firm_id = $1 and c.id = page.id
    order by page.key ${direction}, page.id ${direction}`;
  return { text, params };
}

/** A cursor's key as its column holds it. Who never logged in stands before everybody else. */
const keyOf = (by: ListQuery['sort']['by'], key: string): string => (by === 'lastLoginAt' && key === '' ? '-infinity' : key);

function filterOf(firmId: string, query: ListQuery): { where: string; params: unknown[] } {
  const { params, bind } = binder([]);
  const ofClient = (alias: string): string => `${alias}.firm_id = c.firm_id and ${alias}.client_id = c.id`;
  const conditions = [`c.firm_id = ${bind(firmId)}`, `c.hidden = ${bind(query.hidden)}`];
  if (query.plan !== null) conditions.push(`c.plan = ${bind(query.plan)}`);
  if (query.kind !== null) conditions.push(`c.kind = ${bind(query.kind)}`);
  if (query.staffId !== null) conditions.push(`exists (select from client_staff cs where ${ofClient('cs')} and cs.staff_id = ${bind(query.staffId)})`);
  if (query.search !== '') {
    const search = `${bind(likeContaining(query.search))}::text`;
    conditions.push(`(c.search_key like ${search} or c.id in (select s.client_id from member s where s.firm_id = $1 and s.search_key like ${search}))`);
  }
  if (query.status.length > 0) {
    const status = statusOf(bind(query.now));
    conditions.push(`exists (select from ${membersJoined} where ${ofClient('m')} and (${status}) = any(${bind([...query.status])}::text[]))`);
  }
  if (query.expiresBefore !== null) {
    const [now, before] = [bind(query.now), bind(query.expiresBefore)];
    conditions.push(
      `exists (select from ${membersJoined} where ${ofClient('m')} and i.status = 'open' and i.expires_at > ${now}::timestamptz and i.expires_at <= ${before}::timestamptz)`,
    );
  }
  return { where: conditions.join(' and '), params };
}

/** A LIKE pattern for text anywhere, in which nothing of the text is a wild card. */
const likeContaining = (text: string): string => `%${text.replaceAll('\0', '').replaceAll(/[\\%_]/g, '\\$&')}%`;

function binder(given: readonly unknown[]): { params: unknown[]; bind: (value: unknown) => string } {
  const params = [...given];
  return { params, bind: (value) => `$${params.push(value)}` };
}
