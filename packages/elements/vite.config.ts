import { globSync } from 'node:fs';
import path from 'node:path';
import { defaultClientConditions, defineConfig } from 'vite';

// Each language is a file of its own beside the script. The default language is part of the script.
const locales = globSync('../react/src/messages/*/index.ts', {
  cwd: import.meta.dirname,
  exclude: (name) => name.includes('en-AU'),
}).map((file) => [`messages/${path.basename(path.dirname(file))}`, path.join(import.meta.dirname, file)]);

// Builds the standalone script for pages without a bundler. It includes React.
export default defineConfig({
  // Bundle from source, so that dialogs and menus stay separate chunks.
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
        ...Object.fromEntries(locales),
      },
      preserveEntrySignatures: 'strict',
      // "use client" has no meaning here: nothing is rendered on a server.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
});
