import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { linksOf } from './links.ts';
import { root, textOf } from './pages.ts';

const files = globSync('decisions/[0-9]*.md', { cwd: root })
  .map((file) => file.replaceAll(path.sep, '/'))
  .toSorted();
const numberOf = (file: string): string => path.posix.basename(file).slice(0, 4);
const numbers = files.map(numberOf);
const fieldOf = (file: string, field: string): string =>
  new RegExp(`^- ${field}: (.+)$`, 'm').exec(textOf(file))?.[1] ?? '';

test('decisions are numbered without gaps', () => {
  expect(numbers.length).toBeGreaterThan(16);
  expect(numbers).toEqual(numbers.map((_, n) => String(n + 1).padStart(4, '0')));
});

test.each(files)('%s has a title, a status, a date and three sections', (file) => {
  const text = textOf(file);
  expect(text).toMatch(
    new RegExp(`^# ${numberOf(file)}\\. \\S.*\\n\\n- Status: .+\\n- Date: .+\\n- Supersedes: .+\\n`),
  );
  expect(fieldOf(file, 'Status')).toMatch(/^(accepted|superseded by \d{4}|to be superseded)\b/);
  expect(fieldOf(file, 'Date')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(Number.isNaN(Date.parse(fieldOf(file, 'Date')))).toBe(false);
  expect(fieldOf(file, 'Supersedes')).toMatch(/^(none|\d{4}(, \d{4})*)\b/);
  expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
    'Context',
    'Decision',
    'Consequences',
  ]);
});

test('a superseded decision and its successor name each other', () => {
  const backward = files.flatMap((file) =>
    (fieldOf(file, 'Supersedes').match(/\d{4}/g) ?? []).map((old) => `${old} by ${numberOf(file)}`),
  );
  const forward = files.flatMap((file) => {
    const by = /^superseded by (\d{4})/.exec(fieldOf(file, 'Status'))?.[1];
    return by === undefined ? [] : [`${numberOf(file)} by ${by}`];
  });
  expect(forward.toSorted()).toEqual(backward.toSorted());
});

test('the index lists each decision with its status and date', () => {
  const rows = textOf('decisions/README.md')
    .split('\n')
    .filter((line) => line.startsWith('| ['));
  expect(linksOf('decisions/README.md').map(({ target }) => `decisions/${target}`)).toEqual(files);
  for (const [n, file] of files.entries()) {
    const title = textOf(file).split('\n')[0]?.replace(/^# /, '');
    const status = /^(?:accepted|superseded by \d{4}|to be superseded)/.exec(fieldOf(file, 'Status'))?.[0];
    const cells = rows[n]?.split('|').map((cell) => cell.trim()) ?? [];
    expect(cells.slice(1, 4)).toEqual([
      `[${title}](${path.posix.basename(file)})`,
      status,
      fieldOf(file, 'Date'),
    ]);
  }
});
