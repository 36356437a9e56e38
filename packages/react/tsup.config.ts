import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'tsup';
import { withClientDirective, needsClientDirective } from '../../scripts/built-files.ts';
import { entries, library, sourceMaps } from '../../scripts/library.ts';
import { keepEntryPointImports } from '../../scripts/entry-point-imports.ts';

// Merges the `@layer foyer` blocks of all files into one. Keeps the line count, so that source maps stay valid.
function mergeLayers() {
  const css = readFileSync('dist/styles.css', 'utf8');
  writeFileSync('dist/styles.css', css.replaceAll(/\n\}\n\n(\/\* \S+ \*\/\n)@layer foyer \{/g, '\n\n\n$1'));
}

// Adds "use client" only to the modules that need it: a server component may import messages and query options from the same index.
// The ESM build determines which modules these are; the CommonJS build has the same sources under other file names.
function markClientModules() {
  const maps = sourceMaps();
  const built = (map: string) => map.replace(/\.map$/, '');
  const own = (sources: string[]) =>
    sources.filter((source) => source.includes('/src/')).map((source) => source.replace(/^.*\/src\//, ''));
  const forClients = new Set(
    [...maps].flatMap(([map, { sources }]) =>
      map.endsWith('.js.map') && needsClientDirective(readFileSync(built(map), 'utf8')) ? own(sources) : [],
    ),
  );
  for (const [map, { sources }] of maps) {
    if (own(sources).some((source) => forClients.has(source)))
      writeFileSync(built(map), withClientDirective(readFileSync(built(map), 'utf8')));
  }
}

// One output file per source file: bundlers drop unused files more reliably than calls such as `createContext`.
const files = globSync('src/**/*.{ts,tsx}', { exclude: (name) => /\.(test|stories)\.tsx?$/.test(name) });
const modules = Object.fromEntries(
  files.map((file) => [path.join(path.dirname(file), path.parse(file).name).replace(/^src./, ''), file]),
);
const { index = '', hooks = '', styles = '' } = entries();
// Entry points below `messages/`.
const messages = Object.fromEntries(
  globSync('src/messages/{plural-helpers,*/index}.ts').map((file) => [
    file.slice('src/'.length, -'.ts'.length),
    file,
  ]),
);

export default defineConfig(
  library({
    entry: { ...modules, styles },
    splitting: false,
    esbuildPlugins: [keepEntryPointImports],
    // The declarations of the built SDK, because a host app has no contract package.
    dts: {
      entry: { index, hooks, ...messages },
      compilerOptions: {
        paths: {
          '@foyer/sdk': ['../sdk/dist/index.d.ts'],
          '@foyer/sdk/rules': ['../sdk/dist/rules.d.ts'],
          '@foyer/sdk/csv': ['../sdk/dist/csv.d.ts'],
        },
      },
    },
    onSuccess: async () => {
      markClientModules();
      mergeLayers();
    },
  }),
);
