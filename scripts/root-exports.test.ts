import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

// esbuild loads what a file names in `export { … } from` as soon as one name is used, dialogs included; it follows `export *` to the one name.
it.each(['packages/react/src/index.ts', 'packages/react/src/hooks.ts', 'packages/sdk/src/rules.ts'])(
  '%s exports values by `export *` only, so that each bundler can leave out the others',
  (file) => {
    const source = ts.createSourceFile(
      file,
      readFileSync(path.join(root, file), 'utf8'),
      ts.ScriptTarget.Latest,
    );
    const others = source.statements
      .filter((one) => !(ts.isExportDeclaration(one) && (one.isTypeOnly || one.exportClause === undefined)))
      .map((one) => one.getText(source));
    expect(others).toEqual([]);
  },
);
