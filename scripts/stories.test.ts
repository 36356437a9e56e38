import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const stage = globSync(['packages/*/src/**/*.stories.tsx', '.storybook/*.{ts,tsx}', 'docs/**/*.mdx'], { cwd: root });

test('no story is kept from axe, and none switches a rule of it off', () => {
  expect(stage.length).toBeGreaterThan(20);
  const wrong = stage.filter((file) => {
    const code = readFileSync(path.join(root, file), 'utf8');
    return [...code.matchAll(/a11y\s*:\s*(\{[^}]*\}+)/g)].some(([, what = '']) => what.replaceAll(/\s/g, '') !== "{test:'error'}") || /!test|disableRules|enabled:\s*false/.test(code);
  });
  expect(wrong).toEqual([]);
});
