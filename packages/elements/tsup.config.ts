import { defineConfig } from 'tsup';
import { library } from '../../scripts/library.ts';

export default defineConfig(
  library({
    // Built declarations, because that is what a host app resolves.
    dts: {
      entry: { index: 'src/index.ts' },
      compilerOptions: {
        paths: {
          '@foyer/sdk': ['../sdk/dist/index.d.ts'],
          '@foyer/react': ['../react/dist/index.d.ts'],
          '@foyer/react/hooks': ['../react/dist/hooks.d.ts'],
        },
      },
    },
  }),
);
