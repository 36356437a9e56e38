import { globSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'tsup';
import { keepEntryPointImports } from '../../scripts/entry-point-imports.ts';
import { entries, library } from '../../scripts/library.ts';

const contract = path.resolve('../contract');

// One file per rule, so that a bundler can load each only where it is used.
const rules = Object.fromEntries(
  globSync('src/rules/*.ts').map((file) => [`rules/${path.parse(file).name}`, file]),
);

// The packed SDK has no dependency: the contract is bundled. Types are inlined only if they resolve to source files, hence `paths`.
export default defineConfig(
  library({
    entry: { ...entries(), ...rules },
    esbuildPlugins: [keepEntryPointImports],
    noExternal: [/^@foyer\/contract($|\/)/],
    dts: {
      entry: entries(),
      compilerOptions: {
        paths: {
          '@foyer/contract': [path.join(contract, 'src/index.ts')],
          '@foyer/contract/rules': [path.join(contract, 'src/rules/index.ts')],
          '@foyer/contract/csv': [path.join(contract, 'src/csv/index.ts')],
        },
      },
    },
  }),
);
