import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Options } from 'tsup';

interface Manifest {
  exports: Record<string, string | { '@foyer/source': string }>;
  bin?: Record<string, string>;
}

// What is built is what package.json exports: './rules' becomes dist/rules. A command is dist/bin. tsup runs in the package's folder.
export function entries(): Record<string, string> {
  const { exports, bin } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  return {
    ...Object.fromEntries(
      Object.entries(exports).flatMap(([key, target]) => (typeof target === 'string' ? [] : [[key === '.' ? 'index' : path.parse(key).name, target['@foyer/source']]])),
    ),
    ...(bin && { bin: 'src/bin.ts' }),
  };
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
  };
}
