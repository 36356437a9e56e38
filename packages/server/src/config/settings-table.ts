import type { z } from 'zod';
import { environment, variables } from './environment.ts';

/** The table of all settings as Markdown, for `docs/operations.md`. */
export function settingsTable(): string {
  const rows = Object.entries(environment.shape).map(([name, schema]) => {
    const variable = variables.get(schema);
    if (variable === undefined) throw new Error(`${name} has no description`);
    return `| \`${name}\` | ${variable.fallback ?? defaultOf(schema)} | ${variable.description} |`;
  });
  return ['| variable | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

// Comments in `docs/operations.md` that enclose the table.
const [START, END] = ['<!-- settings: written by npm run docs:settings -->', '<!-- /settings -->'];

/**
 * Replaces the table in a page.
 * @throws when the page lacks the comments that enclose it
 */
export function withSettingsTable(page: string): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`The page has no ${START} … ${END}`);
  return `${page.slice(0, start + START.length)}\n\n${settingsTable()}\n\n${page.slice(end)}`;
}

function defaultOf(schema: z.ZodType): string {
  const value = schema.parse(undefined);
  return typeof value === 'number' ? String(value) : `\`${String(value)}\``;
}
