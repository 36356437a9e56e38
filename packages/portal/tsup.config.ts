import { defineConfig } from 'tsup';
import { library } from '../../scripts/library.ts';

export default defineConfig(library({ index: 'src/index.ts', testing: 'src/testing/index.ts' }));
