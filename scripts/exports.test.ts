import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publicNames, snapshotFile } from './public-names.mjs';

// A change here is a change for every host: look at the difference, then `pnpm run exports:update` and write a changeset.
test('the packages export exactly the names that were agreed', { timeout: 60_000 }, () => {
  const agreed: unknown = existsSync(snapshotFile) ? JSON.parse(readFileSync(snapshotFile, 'utf8')) : {};
  expect(publicNames()).toEqual(agreed);
});
