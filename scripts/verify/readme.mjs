// The README as somebody new follows it: its commands and files, in its order, from a clean clone to an own list on an own backend, with what each step took.
// Word by word, but for the address that is cloned, which is this repository at its last commit.
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
import { lookAtFirstRow } from './consumers/page.mjs';
import { hostEnv, machineNode } from './machine-node.mjs';

/** Commands that go on until they are ended, and where they say that something is to be seen. */
const STAYING = /^(npm start|npx vite|npx foyer-mocks serve)\b/;
const READY = /https?:\/\/localhost:\d+/;
/** What the page shows on each of its portals, in the README's order. */
const EXPECTED_FIRST = ['Adeline Marsh', 'Ada Marlowe', 'Adeline Marsh'];

const home = mkdtempSync(path.join(tmpdir(), 'foyer-readme-'));
const head = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
/** @type {import('node:child_process').ChildProcess[]} */
const running = [];

/** @param {string} what @param {number} since @param {string} [more] */
const tell = (what, since, more = '') =>
  console.log(
    `${what.padEnd(74)} ${((Date.now() - since) / 1_000).toFixed(1).padStart(6)} s${more === '' ? '' : `  ${more}`}`,
  );

/** @param {string} command @param {string} cwd @returns {Promise<string>} what it said */
function run(command, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { cwd, env: hostEnv(), shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`${command} ended with ${code}:\n${said}`)),
    );
  });
}

/** @param {string} command @param {string} cwd @returns {Promise<string>} the address that it named */
function start(command, cwd) {
  return new Promise((resolve, reject) => {
    // A group of its own, so that whatever it starts ends with it.
    const child = spawn(command, {
      cwd,
      env: hostEnv({ NO_COLOR: '1' }),
      shell: true,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.push(child);
    let said = '';
    const late = setTimeout(
      () => reject(new Error(`${command} named no address for five minutes:\n${said}`)),
      300_000,
    );
    const hear = (/** @type {unknown} */ chunk) => {
      said += String(chunk);
      const url = READY.exec(stripVTControlCharacters(said))?.[0];
      if (url === undefined) return;
      clearTimeout(late);
      resolve(url);
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', hear);
    child.on('close', (code) => reject(new Error(`${command} ended with ${code}:\n${said}`)));
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

/** The first block: the house itself. `npm test` is a proof of its own. @param {string} code */
async function walkHouse(code) {
  assert.deepEqual(commandsOf(code), ['npm start', 'npm test']);
  const since = Date.now();
  await run(`git clone -q ${root} house`, home);
  const house = path.join(home, 'house');
  const url = await start('npm start', house);
  const { first, complaints } = await lookAtFirstRow(browser, url);
  assert.deepEqual(complaints, []);
  tell('$ npm start, in a clean clone', since, `first row “${first}”`);
  stopAll();
  rmSync(house, { recursive: true, force: true });
}

/** @param {ReturnType<typeof blocksOf>} blocks */
async function walkEmbedding(blocks) {
  const begun = Date.now();
  const expected = [...EXPECTED_FIRST];
  let cwd = home;
  let page = '';
  const see = async () => {
    const since = Date.now();
    await run('npx tsc -b', cwd);
    tell('  its own TypeScript has nothing to say', since);
    const { first, complaints } = await lookAtFirstRow(browser, page);
    assert.deepEqual({ first, complaints }, { first: expected.shift(), complaints: [] });
    tell(
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
      else if (STAYING.test(command)) {
        const url = await start(command, cwd);
        tell(`$ ${command}`, since, url);
        if (command === 'npx vite') {
          page = url;
          await see();
        }
      } else {
        const said = await run(command.startsWith('git clone') ? `git clone -q ${root} foyer` : command, cwd);
        tell(
          `$ ${command}`,
          since,
          said
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
  const [house, ...blocks] = blocksOf('README.md');
  await walkHouse(house?.code ?? '');
  await walkEmbedding(blocks.filter(({ tag }) => tag !== ''));
} finally {
  stopAll();
  await browser.close();
  rmSync(home, { recursive: true, force: true });
}
process.exit(0);
