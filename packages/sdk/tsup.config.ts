import { defineConfig } from 'tsup';
import { library } from '../../scripts/library.ts';

// The packed sdk has no dependency: what it uses of the contract, code and types, goes into it.
export default defineConfig({
  ...library({ index: 'src/index.ts', rules: 'src/rules.ts' }),
  noExternal: ['@foyer/contract'],
  dts: { resolve: ['@foyer/contract'] },
});
