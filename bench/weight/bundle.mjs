// Minified and gzipped, by esbuild and by Rollup: what is there at first (the entry and what it imports at once), and all of it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import { build, transform } from 'esbuild';
import { rollup } from 'rollup';

/** @typedef {{ first: number, all: number }} Weight bytes, gzipped */

export const gzipped = (/** @type {string | Uint8Array} */ contents) =>
  gzipSync(contents, { level: 9 }).length;

const REACT = /^react(-dom)?($|\/)/;
const production = { 'process.env.NODE_ENV': '"production"' };

/** @param {Map<string, { bytes: number, imports: string[], isEntry: boolean }>} files */
function weigh(files) {
  const first = new Set([...files].flatMap(([name, { isEntry }]) => (isEntry ? [name] : [])));
  // A set may grow while it is walked.
  for (const name of first)
    for (const imported of files.get(name)?.imports ?? []) if (files.has(imported)) first.add(imported);
  const sum = (/** @type {Iterable<string>} */ names) =>
    [...names].reduce((total, name) => total + (files.get(name)?.bytes ?? 0), 0);
  return { first: sum(first), all: sum(files.keys()) };
}

/** @param {string} entry @returns {Promise<{ weight: Weight, css: number }>} */
export async function byEsbuild(entry) {
  const { metafile, outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    outdir: 'out',
    logLevel: 'error',
    external: ['react', 'react-dom', 'react/*', 'react-dom/*'],
    define: production,
    legalComments: 'none',
    conditions: ['production', 'browser', 'module'],
    loader: { '.woff2': 'empty', '.svg': 'empty' },
  });
  const files = new Map(
    Object.entries(metafile.outputs).flatMap(([name, { imports, entryPoint }]) => {
      const output = outputFiles.find((file) => file.path.endsWith(name.replaceAll('/', path.sep)));
      if (!output || name.endsWith('.css')) return [];
      return [
        [
          name,
          {
            bytes: gzipped(output.contents),
            imports: imports.filter(({ kind }) => kind === 'import-statement').map((one) => one.path),
            isEntry: entryPoint !== undefined && path.resolve(entryPoint) === path.resolve(entry),
          },
        ],
      ];
    }),
  );
  const css = outputFiles
    .filter((file) => file.path.endsWith('.css'))
    .reduce((sum, { contents }) => sum + gzipped(contents), 0);
  return { weight: weigh(files), css };
}

/** Style sheets by themselves, and JSX. @param {string[]} sheets @returns {import('rollup').Plugin} */
const hostFiles = (sheets) => ({
  name: 'host-files',
  async transform(code, id) {
    if (id.endsWith('.css')) {
      sheets.push(id);
      return { code: '', map: null, moduleSideEffects: true };
    }
    return /\.tsx?$/.test(id)
      ? {
          code: (await transform(code, { loader: 'tsx', jsx: 'automatic', target: 'es2022' })).code,
          map: null,
        }
      : null;
  },
});

/**
 * @param {string} entry
 * @param {{ external: boolean, dir?: string }} options `external`: React stays outside; else it has a file of its own. `dir`: written there
 */
export async function byRollup(entry, { external, dir }) {
  /** @type {string[]} */
  const sheets = [];
  const bundle = await rollup({
    input: entry,
    external: external ? (id) => REACT.test(id) : [],
    preserveEntrySignatures: 'strict',
    onwarn: () => undefined,
    plugins: [
      hostFiles(sheets),
      replace({ values: production, preventAssignment: true }),
      resolve({
        browser: true,
        exportConditions: ['production', 'browser', 'module', 'import', 'default'],
        extensions: ['.mjs', '.js', '.ts', '.tsx', '.json'],
      }),
      commonjs(),
      json(),
    ],
  });
  const { output } = await bundle.generate({
    format: 'es',
    plugins: [terser({ module: true, ecma: 2020 })],
    ...(external
      ? {}
      : {
          manualChunks: (id) =>
            /node_modules\/(react|react-dom|scheduler)\//.test(id) ? 'react' : undefined,
        }),
  });
  await bundle.close();
  const chunks = output.flatMap((one) => (one.type === 'chunk' ? [one] : []));
  const styles =
    sheets.length === 0
      ? ''
      : ((
          await build({
            stdin: {
              contents: sheets.map((file) => `@import ${JSON.stringify(file)};`).join('\n'),
              loader: 'css',
              resolveDir: path.dirname(entry),
            },
            bundle: true,
            minify: true,
            write: false,
            logLevel: 'error',
            loader: { '.woff2': 'empty', '.svg': 'empty' },
          })
        ).outputFiles[0]?.text ?? '');
  if (dir) {
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir, { recursive: true });
    for (const { fileName, code } of chunks) writeFileSync(path.join(dir, fileName), code);
    writeFileSync(path.join(dir, 'styles.css'), styles);
    const start = chunks.find(({ isEntry }) => isEntry)?.fileName;
    writeFileSync(
      path.join(dir, 'index.html'),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/styles.css"><div id="root"></div><script type="module">import { mount } from '/${start}'; mount(document.getElementById('root'));</script></html>`,
    );
  }
  const files = new Map(
    chunks.map(({ fileName, code, imports, isEntry }) => [
      fileName,
      { bytes: gzipped(code), imports, isEntry },
    ]),
  );
  return { weight: weigh(files), css: styles === '' ? 0 : gzipped(styles) };
}

/** Files that a component fetches from its maker’s CDN, as its package holds them. @param {string[]} files */
export const prebuilt = (files) => files.reduce((sum, file) => sum + gzipped(readFileSync(file)), 0);
