// Installs the tarballs into hosts outside the workspace, then builds and runs them. fixtures/consumers/README.md lists the hosts and what is checked.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { createMockPortal } from '../../packages/mocks/src/index.ts';
import { servePortal } from '../../packages/mocks/src/serve.ts';
import { findChromium } from '../chromium.mjs';
import { pack } from '../tarballs.mjs';
import { createHost, installed } from './consumers/host.mjs';
import { inspectList, inspectTable, serveFolder } from './consumers/page.mjs';
import { hostEnv, machineNode } from './machine-node.mjs';

// The server and its store need Node 22 and are not for a page.
const packages = pack('consumers').filter(
  ({ name }) => name !== '@foyer/server' && name !== '@foyer/store-postgres',
);
/** @param {string[]} names */
const only = (...names) => packages.filter(({ name }) => names.includes(name));
const forPages = only('@foyer/sdk', '@foyer/react', '@foyer/mocks', '@foyer/portal', '@foyer/contract');
const { executablePath, args } = await findChromium();
const browser = await chromium.launch({ executablePath, args });

/** The name of the first client in the mocks. */
async function firstClient() {
  const mockPortal = await createMockPortal({ scenario: 'busy-portal', now: '2026-11-24T09:41:00.000Z' });
  const answer = await mockPortal.fetch(`${mockPortal.origin}/v1/clients?limit=1&sort=name`, {
    headers: { authorization: `Bearer ${mockPortal.token}` },
  });
  mockPortal.close();
  return /** @type {{ items: { name: string }[] }} */ (await answer.json()).items[0]?.name;
}

/** @param {string} version of React */
async function onVite(version) {
  const host = await createHost({
    fixture: 'fixtures/consumers/vite',
    packages: forPages,
    dependencies: { react: version, 'react-dom': version },
  });
  try {
    await host.run('npm', ['run', 'build']);
    const served = await serveFolder(path.join(host.dir, 'dist'));
    const seen = await inspectList(browser, served.url).finally(served.close);
    assert.deepEqual(seen, { react: version, first: await firstClient(), complaints: [] });
    return `Vite ${installed(host, 'vite')}: React ${seen.react} in the page, first row “${seen.first}”`;
  } finally {
    host.remove();
  }
}

/** @param {string} url @param {import('node:child_process').ChildProcess} server */
async function waitForServer(url, server) {
  for (let tries = 0; tries < 240; tries += 1) {
    if (server.exitCode !== null) throw new Error(`next start ended with ${server.exitCode}`);
    const response = await fetch(url).catch(() => null);
    if (response) return response;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('next start did not respond within a minute');
}

async function onNext() {
  const host = await createHost({
    fixture: 'fixtures/consumers/next',
    packages: only('@foyer/sdk', '@foyer/react'),
  });
  const port = 43_000 + (process.pid % 1_000);
  const page = `http://localhost:${port}`;
  const portal = await servePortal({
    scenario: 'busy-portal',
    now: Date.parse('2026-11-24T09:41:00.000Z'),
    port: 0,
    allowedOrigins: [page],
  });
  const env = {
    NEXT_PUBLIC_PORTAL_URL: portal.url,
    NEXT_PUBLIC_PORTAL_TOKEN: portal.mockPortal.token,
    NEXT_TELEMETRY_DISABLED: '1',
  };
  try {
    await host.run('npm', ['run', 'build'], env);
    const server = spawn(machineNode, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
      cwd: host.dir,
      env: hostEnv(env),
      stdio: 'ignore',
    });
    try {
      const html = await (await waitForServer(page, server)).text();
      const first = await firstClient();
      const fromTheServer = /<p id="from-the-server">([^<]*)</.exec(html)?.[1] ?? '';
      assert.match(fromTheServer, /^Invite \| 24.Nov.2026 \| 30 days \| .+ \| sort=-name$/);
      assert.ok(html.includes(first ?? 'no client'), 'the server’s HTML has the first row');
      const { react, ...seen } = await inspectList(browser, page);
      // The app router brings a React of its own, whatever the host installed.
      assert.match(react ?? '', /^19\./);
      assert.deepEqual(seen, { first, complaints: [] });
      return `Next.js ${installed(host, 'next')}: a server component said “${fromTheServer}”, its HTML had the first row, React ${react} in the page, first row “${seen.first}”, no complaint at hydration`;
    } finally {
      server.kill();
    }
  } finally {
    await portal.close();
    host.remove();
  }
}

const everyStatus = {
  scenario: /** @type {const} */ ('every-status'),
  now: Date.parse('2026-11-24T09:41:00.000Z'),
};

/** A host's own table on the SDK. @param {'vue' | 'angular'} framework @param {string} dependency whose version is printed */
async function onTable(framework, dependency) {
  const host = await createHost({ fixture: `examples/${framework}`, packages: only('@foyer/sdk') });
  const dist = path.join(host.dir, 'dist');
  mkdirSync(dist);
  const served = await serveFolder(dist);
  const portal = await servePortal({ ...everyStatus, port: 0, allowedOrigins: [new URL(served.url).origin] });
  const rename = async (/** @type {string} */ name) => {
    const answer = await fetch(`${portal.url}/v1/clients/cl_caroline`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${portal.mockPortal.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    });
    assert.equal(answer.status, 200, await answer.text());
  };
  try {
    await host.run('npm', ['run', 'build'], {
      VITE_PORTAL_URL: portal.url,
      VITE_PORTAL_TOKEN: portal.mockPortal.token,
    });
    const seen = await inspectTable(browser, served.url, rename);
    assert.deepEqual(seen, { before: 'Not invited', after: 'Invitation sent just now', complaints: [] });
    return `${dependency} ${installed(host, dependency)}: a table of its own, “${seen.before}” became “${seen.after}”, another name came by the feed`;
  } finally {
    served.close();
    await portal.close();
    host.remove();
  }
}

/** A strict policy whose only other origin is the portal's. @param {string} portal */
const policyFor = (portal) =>
  `default-src 'self'; connect-src ${portal}; img-src 'self' data:; style-src 'self'; require-trusted-types-for 'script'`;

/** The elements, copied from the package to a static file server. */
async function onPlainPage() {
  const host = await createHost({
    fixture: 'examples/plain',
    packages: only('@foyer/elements', '@foyer/react', '@foyer/sdk'),
  });
  const pages = path.join(host.dir, 'pages');
  for (const [from, to] of [
    ['index.html', 'index.html'],
    ['clients.js', 'clients.js'],
    ['node_modules/@foyer/elements/dist/standalone', 'foyer/standalone'],
    ['node_modules/@foyer/elements/dist/styles.css', 'foyer/styles.css'],
  ]) {
    cpSync(path.join(host.dir, from ?? ''), path.join(pages, to ?? ''), { recursive: true });
  }
  // Page and portal need each other's URL before the first request.
  /** @type {Record<string, string>} */
  const headers = {};
  const served = await serveFolder(pages, headers);
  const portal = await servePortal({ ...everyStatus, port: 0, allowedOrigins: [new URL(served.url).origin] });
  headers['content-security-policy'] = policyFor(portal.url);
  const page = path.join(pages, 'index.html');
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(
      /data-portal="[^"]+"\s+data-token="[^"]+"/,
      `data-portal="${portal.url}" data-token="${portal.mockPortal.token}"`,
    ),
  );
  try {
    const seen = await inspectList(browser, served.url);
    assert.deepEqual(seen, { react: undefined, first: 'Adeline Marsh', complaints: [] });
    return `a page without framework or bundler, under a strict policy with Trusted Types: first row “${seen.first}”, its menu and a dialog opened`;
  } finally {
    served.close();
    await portal.close();
    host.remove();
  }
}

async function onNode() {
  /** @type {string[]} */
  const entries = JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../../fixtures/consumers/node/entries.json'), 'utf8'),
  );
  const host = await createHost({ fixture: 'fixtures/consumers/node', packages });
  try {
    const lines = [];
    for (const file of ['run.mjs', 'run.cjs']) {
      const outcome = JSON.parse(await host.run(machineNode, [file]));
      assert.deepEqual(
        { ...outcome, node: '', status: '' },
        {
          node: '',
          react: '19.3.1',
          first: await firstClient(),
          status: '',
          csv: `Client,Plan\r\n${await firstClient()},pro\r\n`,
          internalsRefused: true,
          entries: entries.length,
        },
      );
      assert.ok(outcome.status.length > 0);
      lines.push(
        `Node ${outcome.node}, ${file === 'run.mjs' ? 'module' : 'CommonJS'}: ${outcome.entries} entry points loaded, first client “${outcome.first}”, “${outcome.status}”, internals refused`,
      );
    }
    return lines.join('\n');
  } finally {
    host.remove();
  }
}

const RESOLUTIONS = [
  { module: 'esnext', moduleResolution: 'bundler' },
  { module: 'node16', moduleResolution: 'node16' },
];

/** @param {string} typescript */
async function onTypeScript(typescript) {
  const host = await createHost({
    fixture: 'fixtures/consumers/types',
    packages,
    dependencies: { typescript },
  });
  try {
    for (const type of ['module', 'commonjs']) {
      const dir = path.join(host.dir, type);
      mkdirSync(dir);
      cpSync(path.join(import.meta.dirname, '../../fixtures/api'), dir, { recursive: true });
      writeFileSync(path.join(dir, 'package.json'), JSON.stringify({ type }));
      for (const resolution of RESOLUTIONS) {
        const file = path.join(dir, `tsconfig.${resolution.moduleResolution}.json`);
        const compilerOptions = {
          ...resolution,
          target: 'es2022',
          lib: ['es2023', 'dom', 'dom.iterable'],
          jsx: 'react-jsx',
          strict: true,
          noEmit: true,
          skipLibCheck: false,
          types: ['node'],
        };
        writeFileSync(file, JSON.stringify({ compilerOptions, include: ['*.ts', '*.tsx'] }));
        await host.run(machineNode, ['node_modules/typescript/bin/tsc', '-p', file, '--pretty', 'false']);
      }
    }
    return `TypeScript ${installed(host, 'typescript')}: ${RESOLUTIONS.map(({ moduleResolution }) => moduleResolution).join(' and ')}, as module and as CommonJS, without skipLibCheck`;
  } finally {
    host.remove();
  }
}

const word = process.argv[2] ?? '';
/** @type {[name: string, tryIt: () => Promise<string>][]} */
const consumers = [
  ['node', onNode],
  ['types-5.9', () => onTypeScript('5.9.3')],
  ['types-6', () => onTypeScript('6.0.3')],
  ['vite-react-19', () => onVite('19.3.1')],
  ['vite-react-18', () => onVite('18.3.1')],
  ['next', onNext],
  ['vue', () => onTable('vue', 'vue')],
  ['angular', () => onTable('angular', '@angular/core')],
  ['plain-page', onPlainPage],
];
const chosen = consumers.filter(([name]) => name.includes(word));
if (chosen.length === 0) throw new Error(`No consumer is called ${word}`);
try {
  console.log(
    `tarballs of ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()}, npm and Node of the machine (${execFileSync(machineNode, ['--version'], { encoding: 'utf8' }).trim()})`,
  );
  for (const [name, tryIt] of chosen) console.log(`${await tryIt()} (${name})`);
} finally {
  await browser.close();
}
// Open event streams would delay the exit until their next heartbeat.
process.exit(0);
