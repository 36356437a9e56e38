import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { selectProofs } from '../verify/proofs.mjs';
import { isThere, root } from './pages.ts';

const SOURCES = '{packages,apps,scripts,.storybook}/**/';
const filesOf = (pattern: string): string[] =>
  globSync(SOURCES + pattern, {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name === 'dist',
  }).map((file) => file.replaceAll(path.sep, '/'));

const isBrowserTest = (file: string): boolean => /\.(browser\.test|stories)\.tsx?$/.test(file);
const tests = filesOf('*.{test,stories}.{ts,tsx}');
/** The files that each script can be narrowed to. */
const FILES: Record<string, readonly string[]> = {
  'test:unit': tests.filter((file) => !isBrowserTest(file)),
  'test:browser': tests.filter(isBrowserTest),
  'test:e2e': globSync('e2e/*.spec.ts', { cwd: root }).map((file) => file.replaceAll(path.sep, '/')),
};

const hasTestNamed = (files: readonly string[], pattern: string): boolean => {
  const named = new RegExp(String.raw`\b(?:test|it|describe)\b[^\n]*['"\x60][^\n]*` + pattern);
  return files.some((file) => named.test(readFileSync(path.join(root, file), 'utf8')));
};

function faultOfFilter(files: readonly string[], args: readonly string[]): string | null {
  const name = args.indexOf('-t');
  const pattern = name < 0 ? undefined : args[name + 1];
  const filters = args.filter((_, n) => name < 0 || (n !== name && n !== name + 1));
  const option = filters.find((filter) => filter.startsWith('-'));
  if (option !== undefined) return `no page may use ${option} before it is checked here`;
  const unmatched = filters.find((filter) => !files.some((file) => file.includes(filter)));
  if (unmatched !== undefined) return `no test file has ${unmatched} in its path`;
  return pattern === undefined || hasTestNamed(files, pattern) ? null : `no test is called ${pattern}`;
}

/**
 * What is wrong with the arguments behind `npm run <script> --`; null when the script would find something to do.
 * @param args without the `--`
 */
export function faultOfArguments(script: string, args: readonly string[]): string | null {
  const files = FILES[script];
  if (files !== undefined) return faultOfFilter(files, args);
  if (script === 'verify')
    return selectProofs(args).length > 0 ? null : `no proof has ${args.join(' ')} in its name`;
  if (script === 'typecheck' || script === 'lint') {
    const missing = args.find((place) => !isThere(place));
    return missing === undefined ? null : `there is no ${missing}`;
  }
  return null;
}
