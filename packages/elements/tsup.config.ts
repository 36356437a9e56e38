import { defineConfig } from 'tsup';
import { library } from '../../scripts/library.ts';

export default defineConfig(
  library({
    // The types of what is built, since a host has those.
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
