import { parse } from 'postgres-array';

/** What a list may hold on its way to the database. */
type Item = string | number | null;

/** A list as PostgreSQL writes one, each item in quotes (section 8.15.6 of its manual). */
export const toArrayLiteral = (items: readonly Item[]): string =>
  `{${items.map((item) => (item === null ? 'null' : `"${String(item).replaceAll(/[\\"]/g, String.raw`\$&`)}"`)).join(',')}}`;

/** A list of texts as PostgreSQL wrote it. */
export const fromArrayLiteral = (literal: string): string[] => parse(literal, String);
