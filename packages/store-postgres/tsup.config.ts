import { cpSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { library } from '../../scripts/library.ts';

export default defineConfig(
  library({
    // `import.meta.url` in the CommonJS build: the migrations are found beside the code.
    shims: true,
    onSuccess: async () => cpSync('src/migrations', 'dist/migrations', { recursive: true }),
  }),
);
