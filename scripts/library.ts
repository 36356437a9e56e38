import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Options } from 'tsup';
import { withoutMachinePaths, type SourceMap } from './built-files.ts';

interface Manifest {
  exports: Record<string, string | { '@foyer/source': string }>;
  bin?: Record<string, string>;
}

// What is built is what package.json exports: './rules' becomes dist/rules. A command is dist/bin. tsup runs in the package's folder.
export function entries(): Record<string, string> {
  const { exports, bin } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  return {
    ...Object.fromEntries(
      Object.entries(exports).flatMap(([key, target]) =>
        typeof target === 'string'
          ? []
          : [[key === '.' ? 'index' : path.parse(key).name, target['@foyer/source']]],
      ),
    ),
    ...(bin && { bin: 'src/bin.ts' }),
  };
}

/** Every source map below dist/, by its file. */
export const sourceMaps = (): Map<string, SourceMap> =>
  new Map(
    globSync('dist/**/*.{js,cjs}.map').map((file): [string, SourceMap] => [
      file,
      JSON.parse(readFileSync(file, 'utf8')) as SourceMap,
    ]),
  );

// tsup runs it once, when both module systems and the types are written.
function tidyMaps(): void {
  for (const [file, map] of sourceMaps())
    writeFileSync(file, JSON.stringify(withoutMachinePaths(map, path.basename(file, '.map'))));
}

/** How every package is built: both module systems, types for each, sources mapped. */
export function library(options: Options = {}): Options {
  const entry = entries();
  const code = Object.fromEntries(Object.entries(entry).filter(([, source]) => !source.endsWith('.css')));
  return {
    entry,
    format: ['esm', 'cjs'],
    dts: { entry: code },
    sourcemap: true,
    clean: true,
    target: 'es2022',
    splitting: true,
    treeshake: false,
    silent: true,
    esbuildOptions: (esbuild) => {
      esbuild.conditions = ['@foyer/source'];
    },
    ...options,
    onSuccess: async () => {
      tidyMaps();
      if (typeof options.onSuccess === 'function') await options.onSuccess();
    },
  };
}
