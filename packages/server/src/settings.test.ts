import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const guide = readFileSync(path.join(import.meta.dirname, '..', '..', '..', 'docs', 'operations.md'), 'utf8');

/** Every variable that the configuration asks for, in development and in production. */
function askedFor(): string[] {
  const names = new Set<string>();
  for (const mode of ['development', 'production']) {
    const env = new Proxy<Record<string, string | undefined>>(
      {},
      {
        get(_, name) {
          names.add(String(name));
          return name === 'NODE_ENV' ? mode : undefined;
        },
      },
    );
    readConfig(env, { name: 'all' });
  }
  return [...names].sort();
}

/** The rows of the guide's table of settings, each with its three cells. */
function rowsOf(section: string): string[][] {
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const section = guide.slice(guide.indexOf('\n## Settings\n'), guide.indexOf('\n## The first firm\n'));

test('the guide tells of every variable that the server reads, and of no other', () => {
  const told = rowsOf(section).map(([name = '']) => name.replaceAll('`', ''));
  expect(told.toSorted()).toEqual(askedFor());
});

test('each with its default and what it is for', () => {
  for (const cells of rowsOf(section))
    expect([cells[0], cells.length, cells.every((cell) => cell !== '')]).toEqual([cells[0], 3, true]);
});
