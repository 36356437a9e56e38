import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { complaints } from './api-check.mjs';
import { root } from './install.mjs';

test('what hosts write compiles, and what no host may write any more is named', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(path.join(root, 'node_modules/.cache-api-'));
  try {
    cpSync(path.join(root, 'fixtures/api/sdk.ts'), path.join(folder, 'fixtures/api/sdk.ts'));
    expect(complaints(folder)).toEqual([]);

    // As if `send` had called its recipients otherwise when the release was made.
    const file = path.join(folder, 'fixtures/api/sdk.ts');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        "recipients: 'owners', message",
        "recipients: 'every-owner', message",
      ),
    );
    expect(complaints(folder)).toEqual([expect.stringContaining(`Type '"every-owner"' is not assignable`)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
