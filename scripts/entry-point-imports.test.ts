import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepEntryPointImports } from './entry-point-imports.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'entry-points-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function built(format: 'esm' | 'cjs', files: Record<string, string>, entries: string[]) {
  for (const [name, code] of Object.entries(files)) writeFileSync(path.join(dir, name), code);
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries(entries.map((name) => [path.parse(name).name, path.join(dir, name)])),
    bundle: true,
    write: false,
    format,
    outdir: path.join(dir, 'dist'),
    outExtension: { '.js': format === 'esm' ? '.js' : '.cjs' },
    plugins: [keepEntryPointImports],
  });
  return Object.fromEntries(outputFiles.map((file) => [path.basename(file.path), file.text]));
}

const files = {
  'index.ts': "export * from './List.tsx';",
  'List.tsx':
    "import { name } from './name.ts'; export const List = name; export const open = () => import('./Dialog.tsx');",
  'Dialog.tsx': "import { name } from './name.ts'; export const Dialog = name;",
  'name.ts': "export const name = 'Ann';",
};

it('writes one file per entry point and keeps `export *`', async () => {
  const output = await built('esm', files, Object.keys(files));
  expect(Object.keys(output).toSorted()).toEqual(['Dialog.js', 'List.js', 'index.js', 'name.js']);
  expect(output['index.js']).toContain('export * from "./List.js";');
  expect(output['List.js']).toContain('import { name } from "./name.js";');
  expect(output['List.js']).toContain('import("./Dialog.js")');
});

it('bundles a module that is no entry point', async () => {
  const output = await built('esm', files, ['index.ts', 'List.tsx', 'Dialog.tsx']);
  expect(output['List.js']).toContain('"Ann"');
});

it('requires files of the CommonJS build, dynamic imports included', async () => {
  const output = await built('cjs', files, Object.keys(files));
  expect(output['index.cjs']).toContain('require("./List.cjs")');
  expect(output['List.cjs']).toContain('require("./Dialog.cjs")');
  expect(output['List.cjs']).not.toContain('import(');
});
