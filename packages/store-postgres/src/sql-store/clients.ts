import type { Client } from '@foyer/contract';
import { toSortKey } from '@foyer/contract/rules';
import {
  clientSearchKey,
  ExternalIdTakenError,
  VersionConflictError,
  type ClientRecord,
} from '@foyer/portal/store';
import { DatabaseError, type Queries } from '../database.ts';
import { clientJson } from './client-json.ts';

export async function readClient(db: Queries, firmId: string, clientId: string): Promise<Client | null> {
  const [row] = await db.query<{ client: Client }>(
    `select ${clientJson} as client from client c where c.firm_id = $1 and c.id = $2`,
    [firmId, clientId],
  );
  return row?.client ?? null;
}

/** Reads all clients with one of these names. */
export async function readClientsNamed(
  db: Queries,
  firmId: string,
  names: readonly string[],
): Promise<Client[]> {
  const rows = await db.query<{ client: Client }>(
    `select ${clientJson} as client from client c where c.firm_id = $1 and c.name = any($2::text[])`,
    [firmId, names],
  );
  return rows.map(({ client }) => client);
}

/** Reads all clients that have one of these external ids or a member with one. */
export async function readClientsWithExternalIds(
  db: Queries,
  firmId: string,
  externalIds: readonly string[],
): Promise<Client[]> {
  const rows = await db.query<{ client: Client }>(
    `select ${clientJson} as client from client c where c.firm_id = $1 and c.id in (
       select id from client where firm_id = $1 and external_id = any($2::text[])
       union select client_id from member where firm_id = $1 and external_id = any($2::text[]))`,
    [firmId, externalIds],
  );
  return rows.map(({ client }) => client);
}

const clientsOfAccount = `select m.client_id as id, min(m.position) as first_position from member m where m.firm_id = $1 and m.account_id = $2 group by m.client_id`;

/** Reads the clients that an account can access, in the order in which it was added to them. */
export async function readClientsOfAccount(
  db: Queries,
  firmId: string,
  accountId: string,
): Promise<Client[]> {
  const rows = await db.query<{ client: Client }>(
    `select ${clientJson} as client from (${clientsOfAccount}) r join client c on c.firm_id = $1 and c.id = r.id order by r.first_position`,
    [firmId, accountId],
  );
  return rows.map((row) => row.client);
}

/** Locks a client until the end of the transaction. Rows that reference it can still be inserted. */
export async function lockClientRow(tx: Queries, firmId: string, clientId: string): Promise<void> {
  await tx.query('select 1 from client where firm_id = $1 and id = $2 for no key update', [firmId, clientId]);
}

/** Locks all clients that an account can access, ordered by id to avoid deadlocks. */
export async function lockClientRowsOfAccount(tx: Queries, firmId: string, accountId: string): Promise<void> {
  await tx.query(
    'select 1 from client where firm_id = $1 and id in (select client_id from member where firm_id = $1 and account_id = $2) order by id for no key update',
    [firmId, accountId],
  );
}

const CLIENT_EXTERNAL_ID = 'client_external_id';

/** @throws ExternalIdTakenError */
export async function insertClient(tx: Queries, firmId: string, client: ClientRecord): Promise<void> {
  // A constraint violation would abort the transaction; `do nothing` lets the caller handle the conflict.
  const inserted = await tx.query(
    `insert into client (firm_id, id, kind, name, plan, preliminary_data, hidden, created_at, version, sort_key, search_key, external_id)
     values ($1, $2, $3, $4, $5, $6::text::json, $7, $8::timestamptz, $9, $10, $11, $12)
     on conflict (firm_id, external_id) where external_id is not null do nothing returning id`,
    toColumnValues(firmId, client),
  );
  if (inserted.length === 0)
    throw new ExternalIdTakenError(`Another client has ${String(client.externalId)}`);
  await saveAssignedStaff(tx, firmId, client);
}

/** @throws VersionConflictError, ExternalIdTakenError; after the latter, the transaction is aborted */
export async function updateClient(
  tx: Queries,
  firmId: string,
  client: ClientRecord,
  expectedVersion: number,
): Promise<void> {
  const updated = await tx
    .query(
      `update client set kind = $3, name = $4, plan = $5, preliminary_data = $6::text::json, hidden = $7, created_at = $8::timestamptz, version = $9,
         sort_key = $10, search_key = $11, external_id = $12
       where firm_id = $1 and id = $2 and version = $13 returning id`,
      [...toColumnValues(firmId, client), expectedVersion],
    )
    .catch(externalIdTaken);
  if (updated.length === 0)
    throw new VersionConflictError(`${client.id} is not at version ${expectedVersion}`);
  await saveAssignedStaff(tx, firmId, client);
}

const toColumnValues = (firmId: string, client: ClientRecord): unknown[] => [
  firmId,
  client.id,
  client.kind,
  client.name,
  client.plan,
  JSON.stringify(client.preliminaryData),
  client.hidden,
  client.createdAt,
  client.version,
  toSortKey(client.name),
  clientSearchKey(client),
  client.externalId,
];

function externalIdTaken(thrown: unknown): never {
  if (thrown instanceof DatabaseError && thrown.constraint === CLIENT_EXTERNAL_ID)
    throw new ExternalIdTakenError('Another client has this external id');
  throw thrown;
}

/** Writes only rows that differ: most updates of a client do not change its staff. */
async function saveAssignedStaff(
  tx: Queries,
  firmId: string,
  { id, assignedStaff }: ClientRecord,
): Promise<void> {
  await tx.query(
    `with removed as (delete from client_staff where firm_id = $1 and client_id = $2 and staff_id <> all($3::text[]))
     insert into client_staff as cs (firm_id, client_id, staff_id, name, place)
     select $1, $2, s.id, s.name, s.place from unnest($3::text[], $4::text[]) with ordinality as s (id, name, place)
     on conflict (firm_id, client_id, staff_id) do update set name = excluded.name, place = excluded.place
     where (cs.name, cs.place) is distinct from (excluded.name, excluded.place)`,
    [firmId, id, assignedStaff.map((staff) => staff.id), assignedStaff.map((staff) => staff.name)],
  );
}

/** Updates all clients in two statements. `any($3)` repeats the ids because without statistics the planner would scan the whole table. */
export async function updateClients(
  tx: Queries,
  firmId: string,
  clients: readonly ClientRecord[],
): Promise<void> {
  const rows = clients.map((client) => ({
    ...client,
    sortKey: toSortKey(client.name),
    searchKey: clientSearchKey(client),
  }));
  await tx
    .query(
      `update client c set kind = n.kind, name = n.name, plan = n.plan, preliminary_data = n."preliminaryData", hidden = n.hidden, created_at = n."createdAt", version = n.version,
       sort_key = n."sortKey", search_key = n."searchKey", external_id = n."externalId"
     from json_to_recordset($2::text::json) as n (id text, kind text, name text, plan text, "preliminaryData" json, hidden boolean, "createdAt" timestamptz, version int,
       "sortKey" text, "searchKey" text, "externalId" text)
     where c.firm_id = $1 and c.id = any($3::text[]) and c.id = n.id`,
      [firmId, JSON.stringify(rows), rows.map(({ id }) => id)],
    )
    .catch(externalIdTaken);
  const staff = clients.flatMap(({ id, assignedStaff }) =>
    assignedStaff.map((person, index) => ({
      client: id,
      id: person.id,
      name: person.name,
      place: index + 1,
    })),
  );
  await tx.query(
    `with next as (select * from json_to_recordset($3::text::json) as s (client text, id text, name text, place int)),
     removed as (
       delete from client_staff cs where cs.firm_id = $1 and cs.client_id = any($2::text[]) and not exists (select from next where next.client = cs.client_id and next.id = cs.staff_id)
     )
     insert into client_staff as cs (firm_id, client_id, staff_id, name, place) select $1, client, id, name, place from next
     on conflict (firm_id, client_id, staff_id) do update set name = excluded.name, place = excluded.place
     where (cs.name, cs.place) is distinct from (excluded.name, excluded.place)`,
    [firmId, clients.map(({ id }) => id), JSON.stringify(staff)],
  );
}

export async function raiseVersions(
  tx: Queries,
  firmId: string,
  clientIds: readonly string[],
): Promise<void> {
  if (clientIds.length === 0) return;
  await tx.query('update client set version = version + 1 where firm_id = $1 and id = any($2::text[])', [
    firmId,
    clientIds,
  ]);
}
