import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compileErrors } from './api-check.mjs';
import { root } from './install.mjs';

test('compiles host code and reports what no longer compiles', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(path.join(root, 'node_modules/.cache-api-'));
  try {
    cpSync(path.join(root, 'fixtures/api/sdk.ts'), path.join(folder, 'fixtures/api/sdk.ts'));
    expect(compileErrors(folder)).toEqual([]);

    // As if the release had another value for `recipients`.
    const file = path.join(folder, 'fixtures/api/sdk.ts');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        "recipients: 'owners', message",
        "recipients: 'every-owner', message",
      ),
    );
    expect(compileErrors(folder)).toEqual([
      expect.stringContaining(`Type '"every-owner"' is not assignable`),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
