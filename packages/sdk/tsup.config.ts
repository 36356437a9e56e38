import path from 'node:path';
import { defineConfig } from 'tsup';
import { entries, library } from '../../scripts/library.ts';

const contract = path.resolve('../contract');

// The packed sdk has no dependency: what it uses of the contract goes into it. Code is told by name; types are
// only taken in where they look like files of this project, hence the paths.
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
