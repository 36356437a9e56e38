import { defineConfig } from 'tsup';
import { library } from '../../scripts/library.ts';

// Shims: `import.meta.url` in the CommonJS build of the command.
export default defineConfig(library({ shims: true }));
