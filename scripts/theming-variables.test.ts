import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { current, page, themingVariables } from './theming-variables.mjs';

// When this fails: `node scripts/theming-variables.mjs`, and look at the difference.
test('the page lists the current values of tokens.css', () => {
  expect(readFileSync(page, 'utf8')).toBe(current());
});

test('every variable that tokens.css sets is on the page', () => {
  const css = readFileSync(new URL('../packages/react/src/styles/tokens.css', import.meta.url), 'utf8');
  const set = [...new Set([...css.matchAll(/(--foyer-[\w-]+):/g)].map(([, name]) => name))];
  expect(set.length).toBeGreaterThan(50);
  expect(set.filter((name) => !current().includes(`| \`${name}\` |`))).toEqual([]);
});

test('a rule that went away is an error, not an empty table', () => {
  expect(() => themingVariables('@layer foyer { :where(.foyer) { --foyer-a: 1px; } }')).toThrow(
    "tokens.css has no  :where(.foyer[data-density='comfortable'])",
  );
});
