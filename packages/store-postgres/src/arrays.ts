import { parse } from 'postgres-array';

/** An element of an array parameter. */
type Item = string | number | null;

/** Formats a PostgreSQL array literal; each element is quoted (PostgreSQL manual, section 8.15.6). */
export const toArrayLiteral = (items: readonly Item[]): string =>
  `{${items.map((item) => (item === null ? 'null' : `"${String(item).replaceAll(/[\\"]/g, String.raw`\$&`)}"`)).join(',')}}`;

/** Parses the array literal of a `text[]`. */
export const fromArrayLiteral = (literal: string): string[] => parse(literal, String);
