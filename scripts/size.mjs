// Checks the size budgets: bundles each from the tarballs as a host would, minified and gzipped, without React.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { build as vite } from 'vite';
import { pack } from './tarballs.mjs';

const packed = pack('size');
const host = path.join(path.dirname(packed[0]?.tarball ?? ''));
/**
 * `first` counts the initial chunks only, without what is loaded on intent. Built with Vite: esbuild puts every re-export of an index
 * into the first file, even if it is not imported.
 * `splitting` counts the initial files of esbuild with code splitting.
 * `file` is a prebuilt file, counted with its static imports.
 * @type {{ name: string, code?: string, css?: string, file?: string, first?: boolean, splitting?: boolean, limit: number }[]}
 */
const budgets = JSON.parse(readFileSync(path.join(import.meta.dirname, 'budgets.json'), 'utf8'));

/** @param {Uint8Array | string} contents */
const gzip = (contents) => gzipSync(contents, { level: 9 }).length;

const esbuildOptions = /** @satisfies {import('esbuild').BuildOptions} */ ({
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  logLevel: 'error',
  external: ['react', 'react-dom', 'react/*', 'react-dom/*'],
  // Third-party dependencies are those of the workspace; our own packages are found first, unpacked beside the host.
  nodePaths: packed.map(({ dir }) => path.join(dir, 'node_modules')),
});

/** @param {{ code?: string, css?: string }} budget */
async function gzipped({ code, css }) {
  const { outputFiles } = await build({
    ...esbuildOptions,
    stdin: { contents: code ?? css ?? '', resolveDir: host, loader: code ? 'js' : 'css' },
  });
  return gzip(outputFiles[0]?.contents ?? '');
}

/** @param {string} code */
async function splitBytes(code) {
  const { metafile, outputFiles } = await build({
    ...esbuildOptions,
    stdin: { contents: code, resolveDir: host, loader: 'js' },
    splitting: true,
    metafile: true,
    outdir: path.join(host, 'split'),
  });
  const { outputs } = metafile;
  const files = new Set(Object.keys(outputs).filter((file) => outputs[file]?.entryPoint === '<stdin>'));
  // A set may grow while it is walked: each file adds those that it imports at once.
  for (const file of files)
    for (const { path: imported, kind, external } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && !external) files.add(imported);
  const contents = new Map(outputFiles.map((file) => [path.basename(file.path), file.contents]));
  return [...files].reduce((sum, file) => sum + gzip(contents.get(path.basename(file)) ?? ''), 0);
}

/** @param {string} code */
async function initialBytes(code) {
  const entry = path.join(host, 'first.js');
  writeFileSync(entry, code);
  /** Third-party dependencies are those of the workspace, as above. @type {import('vite').Plugin} */
  const ofTheWorkspace = {
    name: 'of-the-workspace',
    enforce: 'pre',
    async resolveId(id) {
      if (/^[./]|^@foyer\/|^react(-dom)?($|\/)/.test(id) || path.isAbsolute(id)) return null;
      for (const { dir } of packed) {
        const found = await this.resolve(id, path.join(dir, 'package.json'), { skipSelf: true });
        if (found) return found;
      }
      return null;
    },
  };
  const built = await vite({
    root: host,
    configFile: false,
    logLevel: 'error',
    plugins: [ofTheWorkspace],
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: { input: entry, preserveEntrySignatures: 'strict', external: [/^react(-dom)?($|\/)/] },
    },
  });
  const output = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunks = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one]] : [])));
  const first = new Set(output.flatMap((one) => (one.type === 'chunk' && one.isEntry ? one.fileName : [])));
  // A set may grow while it is walked: each file adds those that it imports at once.
  for (const file of first)
    for (const imported of chunks.get(file)?.imports ?? []) if (chunks.has(imported)) first.add(imported);
  return [...first].reduce((sum, file) => sum + gzip(chunks.get(file)?.code ?? ''), 0);
}

/** @param {string} entry */
function standaloneBytes(entry) {
  const files = new Set([path.join(host, 'node_modules', entry)]);
  let bytes = 0;
  // As above: the set grows while it is walked.
  for (const file of files) {
    const code = readFileSync(file, 'utf8');
    bytes += gzip(code);
    for (const [, imported = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+)["'`]/g))
      files.add(path.join(path.dirname(file), imported));
  }
  return bytes;
}

/** @param {(typeof budgets)[number]} budget */
async function weigh(budget) {
  if (budget.file !== undefined) return standaloneBytes(budget.file);
  if (budget.splitting) return splitBytes(budget.code ?? '');
  return budget.first ? initialBytes(budget.code ?? '') : gzipped(budget);
}

let over = false;
for (const budget of budgets) {
  const bytes = await weigh(budget);
  over ||= bytes > budget.limit;
  console.log(
    `${bytes > budget.limit ? 'OVER' : 'ok  '} ${budget.name.padEnd(26)} ${String(bytes).padStart(7)} of ${budget.limit} bytes`,
  );
}
process.exit(over ? 1 : 0);
