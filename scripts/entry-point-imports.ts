import path from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';

const toFiles = (entryPoints: BuildOptions['entryPoints'] = []): string[] =>
  Array.isArray(entryPoints)
    ? entryPoints.map((entry) => (typeof entry === 'string' ? entry : entry.in))
    : Object.values(entryPoints);

/**
 * Keeps imports between the entry points of a build as they are, instead of merging shared modules into chunks: the bundler of a host app cannot split a merged chunk again.
 * A package whose modules are all entry points is built to one file per module.
 */
export const keepEntryPointImports: Plugin = {
  name: 'keep-entry-point-imports',
  setup({ initialOptions, onResolve }) {
    const extension = initialOptions.outExtension?.['.js'] ?? '.js';
    const entryPoints = new Set(toFiles(initialOptions.entryPoints).map((file) => path.resolve(file)));
    // `require` and not `import()` in CommonJS: test runners such as Jest load CommonJS without native modules.
    if (initialOptions.format === 'cjs')
      initialOptions.supported = { ...initialOptions.supported, 'dynamic-import': false };
    onResolve({ filter: /^\..*\.tsx?$/ }, ({ path: specifier, kind, resolveDir }) =>
      kind === 'entry-point' || !entryPoints.has(path.resolve(resolveDir, specifier))
        ? null
        : { path: specifier.replace(/\.tsx?$/, extension), external: true, sideEffects: false },
    );
  },
};
