// Builds one page a candidate, as a host would for production.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = import.meta.dirname;
const dist = path.join(here, 'dist');

/** @param {string} name */
const own = (name) => path.join(here, 'node_modules', name);

/** Every candidate, by the name of its file. */
export const candidates = readdirSync(path.join(here, 'candidates'))
  .map((file) => path.parse(file))
  .map(({ name, base }) => ({ name, file: base }));

/**
 * @param {string} name
 * @param {{ named?: boolean }} [options] named: functions keep their names, and a source map lies beside, for a profile
 * @returns {Promise<{ url: string, script: string }>} the page's address, and the file of its script
 */
export async function buildPage(name, { named = false } = {}) {
  const file = candidates.find((candidate) => candidate.name === name)?.file;
  if (!file)
    throw new Error(
      `No candidate is called ${name}: there are ${candidates.map((candidate) => candidate.name).join(', ')}`,
    );
  const base = named ? `${name}.named` : name;
  const script = path.join(dist, `${base}.js`);
  const { metafile } = await build({
    stdin: {
      // The counter must be there before react-dom looks for a DevTools hook.
      contents: `import './page/react-work.ts'; import { candidate } from './candidates/${file}'; import { start } from './page/start.ts'; start(candidate);`,
      resolveDir: here,
      loader: 'ts',
    },
    outfile: script,
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: !named,
    sourcemap: named ? 'external' : false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    conditions: ['@foyer/source', 'production'],
    // One React for all, also for the packages of the workspace.
    alias: { react: own('react'), 'react-dom': own('react-dom') },
    metafile: true,
    legalComments: 'none',
    logLevel: 'error',
  });
  const hasStyles = Object.keys(metafile.outputs).some((output) => output.endsWith('.css'));
  const page = path.join(dist, `${base}.html`);
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><style>body{margin:0;font:14px sans-serif}</style>${hasStyles ? `<link rel="stylesheet" href="${base}.css">` : ''}<div id="root"></div><script src="${base}.js"></script>`,
  );
  return { url: pathToFileURL(page).href, script };
}
