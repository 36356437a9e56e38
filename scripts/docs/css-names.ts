import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './pages.ts';

const read = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');
const sheets = read('packages/react/src/**/*.css');
const components = read('packages/react/src/{components,primitives,provider}/**/*.tsx');

const all = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].map(([, name = '']) => name));
const known = {
  variables: all(sheets, /(--foyer-[\w-]+)\s*:/g),
  // Some classes are for hosts only and appear only in the markup.
  classes: new Set([
    ...all(sheets, /\.(foyer(?:-\w+)*)/g),
    ...all(components, /['"` ](foyer(?:-\w+)*)(?=['"` ])/g),
  ]),
  layers: all(sheets, /@layer\s+([\w.-]+)/g),
};

const layersIn = (css: string): string[] =>
  [...css.matchAll(/(?:@layer\s+|\blayer\()([\w\s,.-]+)/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim()),
  );

/** Returns the Foyer variables, classes and layers in a text that neither the style sheets nor the components have. */
export function unknownCssNames(text: string): string[] {
  // `--foyer-*` and `--foyer-text-…` are patterns.
  const variables = [...text.matchAll(/(--foyer-[\w-]*\w)(?![\w-]*[*…])/g)]
    .map(([, name = '']) => name)
    .filter((name) => !known.variables.has(name));
  const classes = [...text.matchAll(/(?<![\w/@-])\.(foyer(?:-\w+)*)(?![\w/…-])/g)]
    .map(([, name = '']) => name)
    .filter((name) => !known.classes.has(name));
  const layers = layersIn(text).filter((name) => name.startsWith('foyer') && !known.layers.has(name));
  return [...variables, ...classes.map((name) => `.${name}`), ...layers.map((name) => `@layer ${name}`)];
}
