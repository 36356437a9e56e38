/** Statements, on a connection or inside a transaction. */
export interface Queries {
  /**
   * Runs one parameterised statement. `Row` is what its columns are: counts come as numbers, timestamps are selected as text.
   * @throws DatabaseError
   */
  query<Row>(text: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Runs a script of several statements without parameters. */
  exec(script: string): Promise<void>;
}

/** One parameterised statement. */
export interface Statement {
  text: string;
  params: readonly unknown[];
}

/** Words between processes that share a database. */
export interface PubSub {
  /** @param onMissed messages may have been lost while there was no connection */
  listen(channel: string, onMessage: (text: string) => void, onMissed: () => void): Promise<void>;
  notify(channel: string, text: string): Promise<void>;
}

/** A PostgreSQL, embedded or not. */
export interface Db extends Queries {
  /** Null where no other process can share the database. */
  pubSub: PubSub | null;
  /** Commits what `work` did, or rolls all of it back when it throws. */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
  /**
   * Runs two statements in one transaction, the second without waiting for the first: one exchange with the database where that can be.
   * @returns the rows of the second @throws DatabaseError
   */
  pipeline<Row>(first: Statement, second: Statement): Promise<Row[]>;
  close(): Promise<void>;
}

/** What went wrong in the database, without the values that it was about: those are people's names and addresses. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  /** SQLSTATE, or an empty string when there is none. */
  readonly code: string;
  /** The constraint that was violated, if one was. */
  readonly constraint: string | null;

  constructor({ code, constraint, message }: { code: string; constraint: string | null; message: string }) {
    super(`${message} (SQLSTATE ${code || 'none'}${constraint === null ? '' : `, ${constraint}`})`);
    this.code = code;
    this.constraint = constraint;
  }
}

// Class 42 speaks of the statement, which is ours; every other class may quote a value.
const STATEMENT_ERRORS = /^42/;

/** Maps whatever a driver throws; its own object holds the statement's parameters. */
export function toDatabaseError(thrown: unknown): DatabaseError {
  const code = stringProperty(thrown, 'code') ?? '';
  const message = STATEMENT_ERRORS.test(code) ? stringProperty(thrown, 'message') : null;
  return new DatabaseError({
    code,
    constraint: stringProperty(thrown, 'constraint') ?? stringProperty(thrown, 'constraint_name'),
    message: message ?? 'The database refused',
  });
}

function stringProperty(thrown: unknown, property: string): string | null {
  if (typeof thrown !== 'object' || thrown === null) return null;
  const value: unknown = Reflect.get(thrown, property);
  return typeof value === 'string' && value !== '' ? value : null;
}
