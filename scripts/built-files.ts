// What tsup leaves to be put right in the files that it built. Pure: file contents in, file contents out.

/** A source map, as far as it is read here. */
export interface SourceMap {
  sources: string[];
  sourcesContent?: (string | null)[];
  ignoreList?: number[];
  file?: string;
  [key: string]: unknown;
}

const isAbsolute = (source: string): boolean => /^(\/|[A-Za-z]:[\\/])/.test(source);

/**
 * tsup makes CommonJS out of its own ECMAScript modules and names that step in the map by its path on the building machine. Debuggers are told to pass over it.
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
 * Whether a built module can only run where React renders for a browser: it takes values of React, or calls somebody's hook. Types are gone by now.
 * @param code an ECMAScript module as esbuild writes it
 */
export const isForClients = (code: string): boolean =>
  [...code.matchAll(IMPORT)].some(
    ([, names = '', from = '']) => ONLY_IN_A_BROWSER.includes(from) || /(^|[\s,{])use[A-Z]/.test(names),
  );

const DIRECTIVE = '"use client";';

/** The directive before everything else, on the first line, so that source maps stay true. */
export const asClientModule = (code: string): string =>
  code.startsWith(DIRECTIVE) ? code : DIRECTIVE + code;
