import type { Options } from 'tsup';

/** How every package is built: both module systems, types for each, sources mapped. */
export function library(entry: Record<string, string>): Options {
  return { entry, format: ['esm', 'cjs'], dts: true, sourcemap: true, clean: true, target: 'es2022', splitting: true, treeshake: false, silent: true };
}
