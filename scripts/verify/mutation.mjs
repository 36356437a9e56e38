// Mutation tests of the groups in `mutation/groups.json`; fails if a score is below its threshold. docs/verification.md discusses equivalent mutants.
// `node scripts/verify/mutation.mjs csv --survivors` runs one group and lists the survivors; `--incremental` reuses unchanged results of the last run.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Stryker } from '@stryker-mutator/core';

/** @typedef {{ name: string, threshold: number, mutate: string[], tests: string[] }} Group */
/** @typedef {Awaited<ReturnType<Stryker['runMutationTest']>>[number]} MutantResult */

const root = path.resolve(import.meta.dirname, '../..');
process.chdir(root);
/** @type {Group[]} */
const groups = JSON.parse(readFileSync(path.join(import.meta.dirname, 'mutation/groups.json'), 'utf8'));

const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

/**
 * Mutants that do not compile or are ignored do not count.
 * @param {Group} group
 */
async function mutate({ name, mutate: sources }) {
  // Read by mutation/vitest.config.ts, which runs in processes of its own.
  process.env.MUTATION_GROUP = name;
  const stryker = new Stryker({
    configFile: 'scripts/verify/mutation/stryker.json',
    mutate: [...sources, '!**/*.test.ts'],
    htmlReporter: { fileName: `test-results/mutation/${name}.html` },
    incremental: process.argv.includes('--incremental'),
    incrementalFile: `node_modules/.cache/mutation/${name}.json`,
  });
  const results = await stryker.runMutationTest();
  const noticed = results.filter(({ status }) => NOTICED.includes(status));
  return {
    noticed,
    late: noticed.filter(({ status }) => status === 'Timeout').length,
    unnoticed: results.filter(({ status }) => UNNOTICED.includes(status)),
  };
}

/** @param {MutantResult} mutant */
function sentence({ status, fileName, location: { start, end }, replacement }) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const was = lines.join('\n').slice(start.column - 1, lines.length === 1 ? end.column - 1 : undefined);
  return `  ${status} ${path.relative(root, fileName)}:${start.line}:${start.column} ${was} => ${replacement}`.replaceAll(
    /\s+/g,
    ' ',
  );
}

const [word = ''] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const chosen = groups.filter(({ name }) => name.includes(word));
if (chosen.length === 0) throw new Error(`No mutation group is called ${word}`);
let short = 0;
for (const group of chosen) {
  const { noticed, late, unnoticed } = await mutate(group);
  const tried = noticed.length + unnoticed.length;
  const score = (100 * noticed.length) / tried;
  const reached = score >= group.threshold;
  if (!reached) short += 1;
  console.log(
    `${reached ? 'reached' : 'SHORT  '} ${group.name}: ${score.toFixed(1)} %, ${noticed.length} of ${tried} killed (${late} by timeout), threshold ${group.threshold} %`,
  );
  if (process.argv.includes('--survivors')) for (const mutant of unnoticed) console.log(sentence(mutant));
}
process.exit(short === 0 ? 0 : 1);
