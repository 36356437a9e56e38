// Follows the README in order, from a new clone to a list on an own backend: runs its commands, writes its files, and prints the duration of each step.
// Only the cloned URL is replaced, by this repository.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../chromium.mjs';
import { fileNameOf } from '../docs/compile.ts';
import { blocksOf } from '../docs/pages.ts';
import { root } from '../install.mjs';
import { readFirstRow } from './consumers/page.mjs';
import { hostEnv, machineNode } from './machine-node.mjs';

/** Commands that run until they are stopped; READY matches the URL that they print. */
const LONG_RUNNING = /^(npm start|npx vite|npx foyer-mocks serve)\b/;
const READY = /https?:\/\/localhost:\d+/;
/** The first row on each portal, in the README's order. */
const EXPECTED_FIRST = ['Adeline Marsh', 'Ada Marlowe', 'Adeline Marsh'];

const home = mkdtempSync(path.join(tmpdir(), 'foyer-readme-'));
const head = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
/** @type {import('node:child_process').ChildProcess[]} */
const running = [];

/** @param {string} what @param {number} since @param {string} [more] */
const printStep = (what, since, more = '') =>
  console.log(
    `${what.padEnd(74)} ${((Date.now() - since) / 1_000).toFixed(1).padStart(6)} s${more === '' ? '' : `  ${more}`}`,
  );

/** @param {string} command @param {string} cwd @returns {Promise<string>} its output */
function run(command, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { cwd, env: hostEnv(), shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${command} ended with ${code}:\n${output}`)),
    );
  });
}

/** @param {string} command @param {string} cwd @returns {Promise<string>} the URL that it printed */
function start(command, cwd) {
  return new Promise((resolve, reject) => {
    // A process group of its own, so that its children are stopped too.
    const child = spawn(command, {
      cwd,
      env: hostEnv({ NO_COLOR: '1' }),
      shell: true,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.push(child);
    let output = '';
    const late = setTimeout(
      () => reject(new Error(`${command} printed no URL within five minutes:\n${output}`)),
      300_000,
    );
    const onData = (/** @type {unknown} */ chunk) => {
      output += String(chunk);
      const url = READY.exec(stripVTControlCharacters(output))?.[0];
      if (url === undefined) return;
      clearTimeout(late);
      resolve(url);
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', onData);
    child.on('close', (code) => reject(new Error(`${command} ended with ${code}:\n${output}`)));
  });
}

function stopAll() {
  for (const { pid, exitCode } of running.splice(0))
    if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGTERM');
}

/** @param {string} code */
const commandsOf = (code) =>
  code
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');

const { executablePath, args } = await findChromium();
const browser = await chromium.launch({ executablePath, args });

/** The first block, run in a clone. `npm test` is not repeated here. @param {string} code */
async function followQuickStart(code) {
  assert.deepEqual(commandsOf(code), ['npm start', 'npm test']);
  const since = Date.now();
  await run(`git clone -q ${root} clone`, home);
  const clone = path.join(home, 'clone');
  const url = await start('npm start', clone);
  const { first, complaints } = await readFirstRow(browser, url);
  assert.deepEqual(complaints, []);
  printStep('$ npm start, in a clean clone', since, `first row “${first}”`);
  stopAll();
  rmSync(clone, { recursive: true, force: true });
}

/** @param {ReturnType<typeof blocksOf>} blocks */
async function followEmbedding(blocks) {
  const begun = Date.now();
  const expected = [...EXPECTED_FIRST];
  let cwd = home;
  let page = '';
  const see = async () => {
    const since = Date.now();
    await run('npx tsc -b', cwd);
    printStep('  its TypeScript compiles', since);
    const { first, complaints } = await readFirstRow(browser, page);
    assert.deepEqual({ first, complaints }, { first: expected.shift(), complaints: [] });
    printStep(
      `  ${page} shows the list`,
      since,
      `first row “${first}”; ${((Date.now() - begun) / 1_000).toFixed(0)} s since the clone`,
    );
  };
  for (const block of blocks) {
    const name = fileNameOf(block);
    if (name !== null) {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
      writeFileSync(path.join(cwd, name), block.code);
      console.log(`  ${name} written, ${block.code.split('\n').length - 1} lines`);
      if (page !== '') await see();
      continue;
    }
    for (const command of block.tag === 'sh' ? commandsOf(block.code) : []) {
      const since = Date.now();
      const [program, folder = ''] = command.split(' ');
      if (program === 'cd') cwd = path.resolve(cwd, folder);
      else if (LONG_RUNNING.test(command)) {
        const url = await start(command, cwd);
        printStep(`$ ${command}`, since, url);
        if (command === 'npx vite') {
          page = url;
          await see();
        }
      } else {
        const output = await run(
          command.startsWith('git clone') ? `git clone -q ${root} foyer` : command,
          cwd,
        );
        printStep(
          `$ ${command}`,
          since,
          output
            .trim()
            .split('\n')
            .findLast((line) => /passed|failed/.test(line)) ?? '',
        );
      }
    }
  }
  assert.deepEqual(expected, []);
  assert.equal(
    execFileSync('git', ['rev-parse', 'HEAD'], { cwd: path.join(home, 'foyer'), encoding: 'utf8' }).trim(),
    head,
  );
}

try {
  console.log(
    `the README of ${head.slice(0, 7)}, Node ${execFileSync(machineNode, ['--version'], { encoding: 'utf8' }).trim()} and npm ${execFileSync('npm', ['--version'], { encoding: 'utf8', env: hostEnv() }).trim()} of the machine`,
  );
  const [quickStart, ...blocks] = blocksOf('README.md');
  await followQuickStart(quickStart?.code ?? '');
  await followEmbedding(blocks.filter(({ tag }) => tag !== ''));
} finally {
  stopAll();
  await browser.close();
  rmSync(home, { recursive: true, force: true });
}
process.exit(0);
