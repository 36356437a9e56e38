import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..', 'packages/react/src');

test('no two components render a button or a disclosure with the same class', () => {
  const files = globSync('**/*.tsx', { cwd: root }).filter((file) => !/\.(test|stories)\./.test(file));
  const rendered = /<(?:button|details)\b[^>]*className="(foyer-[A-Z][\w-]*)"/g;
  const folders = new Map<string, Set<string>>();
  for (const file of files) {
    for (const [, name = ''] of readFileSync(path.join(root, file), 'utf8').matchAll(rendered)) {
      folders.set(name, (folders.get(name) ?? new Set()).add(path.dirname(file)));
    }
  }
  expect(folders.size).toBeGreaterThan(3);
  const shared = [...folders].filter(([, owners]) => owners.size > 1);
  expect(shared.map(([name, owners]) => `${name}: ${[...owners].join(', ')}`)).toEqual([]);
});
