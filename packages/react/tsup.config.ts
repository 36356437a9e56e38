import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'tsup';
import { withClientDirective, needsClientDirective } from '../../scripts/built-files.ts';
import { entries, library, sourceMaps } from '../../scripts/library.ts';

// A bundler writes a layer's braces once a file; one pair does. Same line count here too.
function oneLayer() {
  const css = readFileSync('dist/styles.css', 'utf8');
  writeFileSync('dist/styles.css', css.replaceAll(/\n\}\n\n(\/\* \S+ \*\/\n)@layer foyer \{/g, '\n\n\n$1'));
}

// "use client" stands where a module needs it, and only there: a server component may import words and query options from the same index.
// Which modules these are is read off the ECMAScript build; the CommonJS one has the same sources in files of other names.
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

// A file each, as in the sources: a host that takes one component is then not given the others, since bundlers drop whole files
// more surely than calls such as `createContext`.
const files = globSync('src/**/*.{ts,tsx}', { exclude: (name) => /\.(test|stories)\.tsx?$/.test(name) });
const modules = Object.fromEntries(
  files.map((file) => [path.join(path.dirname(file), path.parse(file).name).replace(/^src./, ''), file]),
);
const { index = '', hooks = '', styles = '' } = entries();
// What is found below `messages/`, types beside the code.
const words = Object.fromEntries(
  globSync('src/messages/{counting,*/index}.ts').map((file) => [
    file.slice('src/'.length, -'.ts'.length),
    file,
  ]),
);

export default defineConfig(
  library({
    entry: { ...modules, styles },
    // The types of the built SDK, since a host has that one and no contract.
    dts: {
      entry: { index, hooks, ...words },
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
      oneLayer();
    },
  }),
);
