// `npm run words`: lists terms of words.json in prose, with what to write instead. `npm run words -- packages/sdk` checks one folder or file.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../install.mjs';
import { findWords } from './find-words.mjs';
import { kindOf } from './prose.mjs';

const MAX_OPT_OUTS = 20;
const SKIPPED_FOLDERS = new Set([
  'node_modules',
  'dist',
  'coverage',
  'storybook-static',
  'test-results',
  'playwright-report',
  '.git',
  '.foyer',
  '.stryker-tmp',
  'docs/api',
]);

/**
 * @param {string} relative from the repository's folder, with `/`
 * @returns {string[]} files below it
 */
function filesIn(relative) {
  if (SKIPPED_FOLDERS.has(relative) || SKIPPED_FOLDERS.has(path.posix.basename(relative))) return [];
  const full = path.join(root, relative);
  if (!statSync(full).isDirectory()) return [relative];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isFile())
    .map(({ name }) => path.posix.join(relative, name))
    .toSorted()
    .flatMap(filesIn);
}

const scope = process.argv.slice(2);
const starts = (scope.length === 0 ? ['.'] : scope).map((start) =>
  path.relative(root, path.resolve(start)).replaceAll(path.sep, '/'),
);

/** @type {Map<string, number>} */
const counts = new Map();
/** @type {string[]} */
const optOutLines = [];
let wrong = 0;

for (const file of new Set(starts.flatMap((start) => filesIn(start === '' ? '.' : start)))) {
  const kind = /(^|\/)pnpm-lock\.yaml$/.test(file) ? undefined : kindOf(file);
  if (kind === undefined) continue;
  const { findings, optOuts } = findWords(readFileSync(path.join(root, file), 'utf8'), kind);
  for (const { line, column, word, instead } of findings) {
    console.log(`${file}:${line}:${column}  ${word}  → ${instead}`);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const { line, reason, used } of optOuts) {
    optOutLines.push(`${file}:${line}  ${reason}${used ? '' : '  (unused: delete it)'}`);
    if (!used) wrong++;
  }
  wrong += findings.length;
}

if (counts.size > 0) console.log('');
for (const [word, count] of [...counts].toSorted((a, b) => b[1] - a[1])) {
  console.log(`${String(count).padStart(6)}  ${word}`);
}
console.log(`${String([...counts.values()].reduce((sum, count) => sum + count, 0)).padStart(6)}  in total`);
console.log(`\n${optOutLines.length} opt-outs, of at most ${MAX_OPT_OUTS}`);
for (const line of optOutLines) console.log(`  ${line}`);

process.exit(wrong > 0 || optOutLines.length > MAX_OPT_OUTS ? 1 : 0);
