// Installs the SDK's tarball into an empty folder: no other package is installed, and it works in Node, as CommonJS, in a page, in a worker and in an edge runtime.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import {
  copyFileSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { EdgeVM } from '@edge-runtime/vm';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findChromium } from '../chromium.mjs';
import { pack } from '../tarballs.mjs';
import { machineNode } from './machine-node.mjs';
import { servePortal } from './portal-server.mjs';

const packed = pack('verify').find(({ name }) => name === '@foyer/sdk');
assert.ok(packed);
const host = mkdtempSync(path.join(tmpdir(), 'foyer-host-'));
copyFileSync(path.join(import.meta.dirname, 'exercise-sdk.mjs'), path.join(host, 'exercise-sdk.mjs'));
const inPage = "import * as sdk from '/sdk/index.js'; import { exerciseSdk } from '/exercise-sdk.mjs';";
const files = {
  '/page': { type: 'text/html', text: '<!doctype html><title>Host</title>' },
  '/worker.js': {
    type: 'text/javascript',
    text: `${inPage} onmessage = async ({ data }) => { try { postMessage(await exerciseSdk(sdk, data)) } catch (error) { postMessage(String(error)) } };`,
  },
  '/exercise-sdk.mjs': { type: 'text/javascript', file: path.join(host, 'exercise-sdk.mjs') },
  ...Object.fromEntries(
    globSync('dist/*.js', { cwd: packed.unpacked }).map((file) => [
      `/sdk/${path.basename(file)}`,
      { type: 'text/javascript', file: path.join(packed.unpacked, file) },
    ]),
  ),
};
const portal = await servePortal(files);

function installAlone() {
  writeFileSync(path.join(host, 'package.json'), '{ "name": "host", "private": true, "type": "module" }');
  execFileSync(
    'npm',
    ['install', packed?.tarball ?? '', '--offline', '--no-audit', '--no-fund', '--silent'],
    { cwd: host, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
  );
  const { packages } = JSON.parse(readFileSync(path.join(host, 'package-lock.json'), 'utf8'));
  assert.deepEqual(Object.keys(packages), ['', 'node_modules/@foyer/sdk']);
  assert.deepEqual(
    readdirSync(path.join(host, 'node_modules')).filter((name) => !name.startsWith('.')),
    ['@foyer'],
  );
  assert.deepEqual(readdirSync(path.join(host, 'node_modules/@foyer')), ['sdk']);
}

/** @param {string} name */
const optionsFor = (name) => ({
  baseUrl: portal.origin,
  token: portal.token,
  name,
  movedUrl: `${portal.origin}/moved`,
});

/**
 * @param {string} node
 * @param {string} name
 * @param {string} load the statement that imports `sdk`
 */
async function inNode(node, name, load) {
  const file = path.join(host, `${name.replaceAll(' ', '-')}.mjs`);
  writeFileSync(
    file,
    `import { exerciseSdk } from './exercise-sdk.mjs';\n${load}\nconsole.log(JSON.stringify(await exerciseSdk(sdk, ${JSON.stringify(optionsFor(name))})));\n`,
  );
  const { stdout } = await promisify(execFile)(node, [file], {
    cwd: host,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return JSON.parse(stdout);
}

const asModule = "import * as sdk from '@foyer/sdk';";
const asCommonJs =
  "import { createRequire } from 'node:module';\nconst sdk = createRequire(import.meta.url)('@foyer/sdk');";

/** @param {string} name @param {boolean} worker */
async function inChromium(name, worker) {
  const { executablePath, args } = await findChromium();
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    await page.goto(`${portal.origin}/page`);
    const code = worker
      ? `new Promise((resolve, reject) => { const worker = new Worker('/worker.js', { type: 'module' }); worker.onmessage = ({ data }) => resolve(data); worker.onerror = reject; worker.postMessage(${JSON.stringify(optionsFor(name))}); })`
      : `Promise.all([import('/sdk/index.js'), import('/exercise-sdk.mjs')]).then(([sdk, { exerciseSdk }]) => exerciseSdk(sdk, ${JSON.stringify(optionsFor(name))}))`;
    return await page.evaluate(code);
  } finally {
    await browser.close();
  }
}

/** @param {string} name */
async function inEdgeRuntime(name) {
  const contents = `${asModule} import { exerciseSdk } from './exercise-sdk.mjs'; globalThis.outcome = exerciseSdk(sdk, ${JSON.stringify(optionsFor(name))});`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: host },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  const vm = new EdgeVM();
  vm.evaluate(outputFiles[0]?.text ?? '');
  // Objects of another realm have other prototypes.
  return JSON.parse(JSON.stringify(await vm.evaluate('globalThis.outcome')));
}

/** @type {[name: string, tryIn: (name: string) => Promise<unknown>][]} */
const environments = [
  ['Node of the machine', (name) => inNode(machineNode, name, asModule)],
  ['Node of the machine with require', (name) => inNode(machineNode, name, asCommonJs)],
  ['Node of the repository', (name) => inNode(process.execPath, name, asModule)],
  ['Chromium', (name) => inChromium(name, false)],
  ['Worker', (name) => inChromium(name, true)],
  ['Edge runtime', inEdgeRuntime],
];
try {
  installAlone();
  console.log(
    `installed alone; the machine has Node ${execFileSync(machineNode, ['--version'], { encoding: 'utf8' }).trim()}, the repository ${process.version}`,
  );
  for (const [name, tryIn] of environments) {
    const expected = {
      viewer: 'Nora Lindqvist',
      first: 2,
      allWalked: true,
      sent: [name],
      skipped: 0,
      refused: 'not-found',
      moved: 'unexpected-response 302',
    };
    assert.deepEqual(await tryIn(name), expected, name);
    console.log(`works: ${name}`);
  }
} finally {
  portal.close();
  rmSync(host, { recursive: true, force: true });
}
// Open event streams would delay the exit until their next heartbeat: undici drops the abort signal of a collected request.
process.exit(0);
