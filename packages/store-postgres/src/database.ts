/** Executes statements, on a connection or inside a transaction. */
export interface Queries {
  /**
   * Executes one parameterised statement. Counts are returned as numbers; select timestamps as text.
   * @throws DatabaseError
   */
  query<Row>(text: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Executes a script of several statements without parameters. */
  exec(script: string): Promise<void>;
}

/** One parameterised statement. */
export interface Statement {
  text: string;
  params: readonly unknown[];
}

/** Messages between processes that share a database: PostgreSQL's LISTEN and NOTIFY. */
export interface PubSub {
  /** @param onMissed called after a reconnect: messages may have been lost meanwhile */
  listen(channel: string, onMessage: (text: string) => void, onMissed: () => void): Promise<void>;
  notify(channel: string, text: string): Promise<void>;
}

/** A connected PostgreSQL database, embedded or on a server. */
export interface Db extends Queries {
  /** Null for an embedded database, which no other process can use. */
  pubSub: PubSub | null;
  /** Runs `work` in a transaction; rolls back when it throws. */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
  /**
   * Executes two statements in one transaction without waiting for the first: one round trip where the driver supports it.
   * @returns the rows of the second statement
   * @throws DatabaseError
   */
  pipeline<Row>(first: Statement, second: Statement): Promise<Row[]>;
  close(): Promise<void>;
}

/** An error of the database, without the values of the statement, which may contain personal data. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  /** SQLSTATE, or an empty string when there is none. */
  readonly code: string;
  /** The violated constraint, or null. */
  readonly constraint: string | null;

  constructor({ code, constraint, message }: { code: string; constraint: string | null; message: string }) {
    super(`${message} (SQLSTATE ${code || 'none'}${constraint === null ? '' : `, ${constraint}`})`);
    this.code = code;
    this.constraint = constraint;
  }
}

// Messages of class 42 only quote the statement; those of other classes may quote values.
const STATEMENT_ERRORS = /^42/;

/** Converts an error of a driver. The original is dropped because it contains the statement's parameters. */
export function toDatabaseError(thrown: unknown): DatabaseError {
  const code = stringProperty(thrown, 'code') ?? '';
  const message = STATEMENT_ERRORS.test(code) ? stringProperty(thrown, 'message') : null;
  return new DatabaseError({
    code,
    constraint: stringProperty(thrown, 'constraint') ?? stringProperty(thrown, 'constraint_name'),
    message: message ?? 'The database rejected the statement',
  });
}

function stringProperty(thrown: unknown, property: string): string | null {
  if (typeof thrown !== 'object' || thrown === null) return null;
  const value: unknown = Reflect.get(thrown, property);
  return typeof value === 'string' && value !== '' ? value : null;
}
