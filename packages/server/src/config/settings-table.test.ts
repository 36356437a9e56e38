import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withSettingsTable } from './settings-table.ts';

const page = path.join(import.meta.dirname, '../../../../docs/operations.md');

test('the table of settings in docs/operations.md is up to date: npm run docs:settings writes it', () => {
  const text = readFileSync(page, 'utf8');
  expect(text).toBe(withSettingsTable(text));
});
