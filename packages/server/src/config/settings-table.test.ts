import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withSettingsTable } from './settings-table.ts';

const page = path.join(import.meta.dirname, '../../../../docs/operations.md');

test('docs/operations.md contains the current table of settings (update: npm run docs:settings)', () => {
  const text = readFileSync(page, 'utf8');
  expect(text).toBe(withSettingsTable(text));
});
