import path from 'node:path';
import { defineConfig } from 'tsup';
import { entries, library } from '../../scripts/library.ts';

const contract = path.resolve('../contract');

// The packed SDK has no dependency: the contract is bundled. Types are inlined only if they resolve to source files, hence `paths`.
export default defineConfig(
  library({
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
