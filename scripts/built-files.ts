// Corrections to the files that tsup builds, as pure functions of their contents.

/** The fields of a source map that are used here. */
export interface SourceMap {
  sources: string[];
  sourcesContent?: (string | null)[];
  ignoreList?: number[];
  file?: string;
  [key: string]: unknown;
}

const isAbsolute = (source: string): boolean => /^(\/|[A-Za-z]:[\\/])/.test(source);

/**
 * Replaces absolute paths in a source map. tsup builds CommonJS from its own ES modules and adds that step with its path on the build machine; it is put on the ignore list.
 * @param file the name of the file that the map is for
 */
export function withoutMachinePaths(map: SourceMap, file: string): SourceMap {
  const steps = map.sources.flatMap((source, i) => (isAbsolute(source) ? [i] : []));
  if (steps.length === 0) return map;
  return {
    ...map,
    ...('file' in map && { file }),
    sources: map.sources.map((source) => (isAbsolute(source) ? file : source)),
    ignoreList: steps,
  };
}

const IMPORT = /^import\s+([^"]*?)\s+from\s*"([^"]+)"/gm;
const ONLY_IN_A_BROWSER = ['react', 'react-dom', 'radix-ui', 'zustand'];

/**
 * Whether a built module needs `"use client"`: it imports values of React or a hook. Types are already removed.
 * @param code an ECMAScript module as esbuild writes it
 */
export const needsClientDirective = (code: string): boolean =>
  [...code.matchAll(IMPORT)].some(
    ([, names = '', from = '']) => ONLY_IN_A_BROWSER.includes(from) || /(^|[\s,{])use[A-Z]/.test(names),
  );

const DIRECTIVE = '"use client";';

/** Adds the directive on the first line, which keeps the source map valid. */
export const withClientDirective = (code: string): string =>
  code.startsWith(DIRECTIVE) ? code : DIRECTIVE + code;
