import postgres from 'postgres';
import { fromArrayLiteral, toArrayLiteral } from './arrays.ts';
import { toDatabaseError, type Db, type Queries, type Statement } from './database.ts';

// Each connection executes one statement at a time; one process rarely has ten in flight.
const CONNECTIONS = 10;
const SECONDS_TO_END = 5;
const INT8 = 20;
const TIMESTAMPTZ = 1184;
const INT4_ARRAY = 1007;
const TEXT_ARRAY = 1009;

/**
 * Connects to a PostgreSQL server (15 or later). Connections are opened on demand.
 * @param url for example postgres://user:password@db.example/foyer
 */
export function openPostgres(url: string): Db {
  const sql = postgres(url, {
    max: CONNECTIONS,
    onnotice: () => undefined,
    // The driver's type query has an unhandled promise: a connection lost meanwhile would end the process.
    fetch_types: false,
    types: {
      texts: { to: TEXT_ARRAY, from: [TEXT_ARRAY], parse: fromArrayLiteral, serialize: toArrayLiteral },
      numbers: {
        to: INT4_ARRAY,
        from: [INT4_ARRAY],
        parse: (literal: string) => fromArrayLiteral(literal).map(Number),
        serialize: toArrayLiteral,
      },
      // Numbers, as in PGlite; no count exceeds 2^53.
      bigint: { to: INT8, from: [INT8], parse: Number, serialize: String },
      // Timestamps stay text: a `Date` would lose microseconds, or throw before the database can reject the value.
      date: { to: TIMESTAMPTZ, from: [TIMESTAMPTZ], parse: String, serialize: String },
    },
  });
  return {
    ...queriesOver(sql),
    pubSub: {
      async listen(channel, onMessage, onMissed) {
        let isFirst = true;
        await sql.listen(channel, onMessage, () => {
          // Called again after each reconnect.
          if (!isFirst) onMissed();
          isFirst = false;
        });
      },
      async notify(channel, text) {
        await sql.notify(channel, text);
      },
    },
    async transaction<T>(work: (tx: Queries) => Promise<T>) {
      let outcome: { done: T } | { thrown: unknown } | undefined;
      try {
        await sql.begin(async (tx) => {
          try {
            outcome = { done: await work(queriesOver(tx)) };
          } catch (thrown) {
            outcome = { thrown };
            throw thrown;
          }
        });
      } catch (thrown) {
        // An error thrown by `work` is rethrown as it is; a failed commit or lost connection is converted.
        if (outcome === undefined || 'done' in outcome) throw toDatabaseError(thrown);
      }
      return resultOf(outcome);
    },
    async pipeline<Row>(first: Statement, second: Statement) {
      const session = await sql.reserve().catch((thrown: unknown) => Promise.reject(toDatabaseError(thrown)));
      const { query } = queriesOver(session);
      try {
        // All four are sent before the first response. If one fails, the rest fail and the commit rolls back.
        const sent = [
          query('begin'),
          query(first.text, first.params),
          query<Row>(second.text, second.params),
          query('commit'),
        ] as const;
        await Promise.allSettled(sent);
        const [, , rows] = await Promise.all(sent);
        return rows;
      } finally {
        session.release();
      }
    },
    close: () => sql.end({ timeout: SECONDS_TO_END }),
  };
}

function resultOf<T>(outcome: { done: T } | { thrown: unknown } | undefined): T {
  if (outcome === undefined) throw new Error('The transaction did not start');
  if ('thrown' in outcome) throw outcome.thrown;
  return outcome.done;
}

function queriesOver(session: Pick<postgres.Sql, 'unsafe'>): Queries {
  return {
    async query<Row>(text: string, params: readonly unknown[] = []) {
      try {
        return [...(await session.unsafe<Row[]>(text, params.map(toParameter), { prepare: true }))];
      } catch (thrown) {
        throw toDatabaseError(thrown);
      }
    },
    async exec(script) {
      try {
        await session.unsafe(script).simple();
      } catch (thrown) {
        throw toDatabaseError(thrown);
      }
    },
  };
}

function toParameter(value: unknown): postgres.SerializableParameter {
  if (value === null || value === undefined) return null;
  if (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value instanceof Uint8Array
  )
    return value;
  if (Array.isArray(value)) return value.map(toParameter);
  throw new TypeError(`A statement parameter cannot be a ${typeof value}`);
}
