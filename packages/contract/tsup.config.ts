import { defineConfig } from 'tsup';
import { library } from '../../scripts/library.ts';

export default defineConfig(library({ index: 'src/index.ts', schemas: 'src/schemas/index.ts', openapi: 'src/openapi.ts', spec: 'spec/index.ts' }));
