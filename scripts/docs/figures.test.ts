import { expect, test } from 'vitest';
import { proseOf, textOf } from './pages.ts';

const cellsOf = (row: string): string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const rowsOf = (lines: readonly string[]): string[][] =>
  lines.filter((line) => line.startsWith('| ') && !/^[\s|:-]+$/.test(line)).map(cellsOf);

/** Rows written by the benchmarks; earlier runs are outside of the marks. */
const results = rowsOf(
  [...textOf('bench/README.md').matchAll(/<!-- results of [\w:]+.*?-->(.*?)<!-- end/gs)].flatMap(
    ([, text = '']) => text.split('\n'),
  ),
);

test('every row of figures in the README is a benchmark result', () => {
  const lines = proseOf('README.md');
  const figures = rowsOf(
    lines.slice(lines.indexOf('## Size and speed'), lines.indexOf('## Reference server')),
  );
  expect(figures.length).toBeGreaterThan(15);
  const isMeasured = ([name, ...cells]: string[]): boolean =>
    results.some((row) => row[0] === name && cells.every((cell) => row.includes(cell)));
  expect(figures.filter((row) => !isMeasured(row))).toEqual([]);
});

test.each([
  ['All of `@foyer/sdk` is 6.1 kB', '| `@foyer/sdk` | 6.2 | 6.1 |'],
  [
    'took 31 times less than the single calls',
    'Accepting took 31 times less than the single calls, looking included.',
  ],
])('the README’s “%s” is what was measured', (said, measured) => {
  expect(textOf('README.md')).toContain(said);
  expect(textOf('bench/README.md')).toContain(measured);
});
