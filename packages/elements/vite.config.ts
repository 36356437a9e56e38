import { globSync } from 'node:fs';
import path from 'node:path';
import { defaultClientConditions, defineConfig } from 'vite';

// The languages lie beside the script, each in a file of its own; that of the default is in the script.
const words = globSync('../react/src/messages/*/index.ts', {
  cwd: import.meta.dirname,
  exclude: (name) => name.includes('en-AU'),
}).map((file) => [`messages/${path.basename(path.dirname(file))}`, path.join(import.meta.dirname, file)]);

// For pages without a bundler, beside what tsup builds: React and all, in files that a plain server hands out.
export default defineConfig({
  // From the sources, so that dialogs and menus stay in files of their own.
  resolve: { conditions: ['@foyer/source', ...defaultClientConditions] },
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warn',
  build: {
    outDir: 'dist/standalone',
    target: 'es2022',
    sourcemap: true,
    modulePreload: false,
    rollupOptions: {
      input: {
        'foyer-elements': path.join(import.meta.dirname, 'src/standalone.ts'),
        ...Object.fromEntries(words),
      },
      preserveEntrySignatures: 'strict',
      // "use client" speaks to servers that render React; here is none.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
});
