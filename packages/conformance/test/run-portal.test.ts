import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { servePortal } from '@foyer/mocks/serve';
import { expect, onTestFinished, test } from 'vitest';
import { OPTIONS, readCliOptions } from '../src/cli-options.ts';
import {
  isConformant,
  runPortal,
  tally,
  toJunit,
  toText,
  type PortalReport,
  type Target,
} from '../src/index.ts';

const bin = path.resolve(import.meta.dirname, '../src/bin.ts');

/** Runs the command as a user would. */
const run = (args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['--conditions=@foyer/source', bin, ...args], (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });

async function serve() {
  const served = await servePortal({
    port: 0,
    scenario: 'every-status',
    now: Date.now(),
    allowedOrigins: ['https://host.example'],
  });
  onTestFinished(() => served.close());
  return served;
}

const missing = { missing: 'not offered' };

async function targetOf(): Promise<Target> {
  const { url, mockPortal } = await serve();
  return {
    name: 'a mock',
    baseUrl: url,
    token: mockPortal.token,
    fetch: (input, init) => fetch(input, init),
    readOnlyToken: missing,
    otherFirm: missing,
    mails: missing,
    clock: missing,
    rows: missing,
    allowedOrigin: missing,
    deliveryReports: missing,
  };
}

test('runs against a backend without a test runner', async () => {
  const report = await runPortal(await targetOf(), { only: ['session', 'households'] });
  expect(tally(report)).toMatchObject({ failed: 0 });
  expect(tally(report).passed).toBeGreaterThan(5);
  expect(isConformant(report)).toBe(true);
});

test('a failed check reports what the backend returned instead', async () => {
  const target = await targetOf();
  const lies: Target = { ...target, fetch: async () => Response.json({ viewer: null }) };
  const report = await runPortal(lies, { only: ['session'] });
  expect(isConformant(report)).toBe(false);
  expect(toText(report)).toMatch(
    /✗ .+\n {6}response of session\.get does not match the contract's schema: .*\/viewer/,
  );
});

test('a check that times out fails, and the next one runs', async () => {
  const target = await targetOf();
  const hangs: Target = { ...target, fetch: () => new Promise(() => undefined) };
  const report = await runPortal(hangs, { only: ['session'], timeoutMs: 20 });
  const tried = report.checks.filter(({ outcome }) => outcome.status !== 'skipped');
  expect(tried.length).toBeGreaterThan(1);
  expect(new Set(tried.map(({ outcome }) => JSON.stringify(outcome)))).toEqual(
    new Set(['{"status":"failed","reason":"timed out after 0.02 s"}']),
  );
});

const report: PortalReport = {
  target: 'https://portal.example',
  checks: [
    { suite: 'sending', name: 'sends once', outcome: { status: 'passed' }, durationMs: 12 },
    {
      suite: 'sending',
      name: 'invalidates the "old" link',
      outcome: { status: 'failed', reason: 'status: is 200, should be 410\n<b>' },
      durationMs: 1_500,
    },
    {
      suite: 'time',
      name: 'expires to the second',
      outcome: { status: 'skipped', reason: 'the clock cannot be advanced over HTTP' },
      durationMs: 0,
    },
  ],
};

test('formats the report as text', () => {
  expect(toText(report)).toBe(
    [
      'https://portal.example',
      '',
      'sending',
      '  ✓ sends once',
      '  ✗ invalidates the "old" link',
      '      status: is 200, should be 410',
      '      <b>',
      '',
      'time',
      '  – expires to the second (the clock cannot be advanced over HTTP)',
      '',
      '1 passed, 1 failed, 1 skipped',
      '',
    ].join('\n'),
  );
});

test('formats the report as JUnit XML', () => {
  expect(toJunit(report)).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="https://portal.example" tests="3" failures="1" skipped="1">',
      '  <testsuite name="sending" tests="2" failures="1" skipped="0">',
      '    <testcase classname="sending" name="sends once" time="0.012"/>',
      '    <testcase classname="sending" name="invalidates the &quot;old&quot; link" time="1.500"><failure message="status: is 200, should be 410&#10;&lt;b&gt;"/></testcase>',
      '  </testsuite>',
      '  <testsuite name="time" tests="1" failures="0" skipped="1">',
      '    <testcase classname="time" name="expires to the second" time="0.000"><skipped message="the clock cannot be advanced over HTTP"/></testcase>',
      '  </testsuite>',
      '</testsuites>',
      '',
    ].join('\n'),
  );
});

test('a run without a passed check is not conformant', () => {
  expect(isConformant({ target: 'empty', checks: [] })).toBe(false);
});

test(
  'the command tests a backend over HTTP, prints the result and writes the reports',
  { timeout: 60_000 },
  async () => {
    const { url, mockPortal } = await serve();
    const folder = await mkdtemp(path.join(tmpdir(), 'foyer-kit-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const files = ['--junit', path.join(folder, 'kit.xml'), '--json', path.join(folder, 'kit.json')];
    const suites = ['--suite', 'session', '--suite', 'households', '--suite', 'time', '--suite', 'cors'];
    const { code, stdout, stderr } = await run([
      url,
      '--token',
      mockPortal.token,
      '--inbox',
      `${url}/inbox.json`,
      '--allowed-origin',
      'https://host.example',
      ...suites,
      ...files,
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/\n\d+ passed, 0 failed, \d+ skipped\n$/);
    expect(stdout).toContain('(no --clock)');
    expect(await readFile(path.join(folder, 'kit.xml'), 'utf8')).toContain(`<testsuites name="${url}"`);
    expect(JSON.parse(await readFile(path.join(folder, 'kit.json'), 'utf8'))).toMatchObject({ target: url });

    const clearFault = mockPortal.fail('session.get', { kind: 'problem', code: 'internal' });
    expect((await run([url, '--token', mockPortal.token, '--suite', 'session'])).code).toBe(1);
    clearFault();
  },
);

test.each<[Parameters<typeof readCliOptions>[0], string]>([
  [{ values: { token: 't' }, positionals: [] }, 'Say where the backend is'],
  [{ values: { token: 't' }, positionals: ['portal.example'] }, 'Say where the backend is'],
  [{ values: {}, positionals: ['https://portal.example'] }, 'Say with whose token'],
  [
    { values: { token: 't', suite: ['magic'] }, positionals: ['https://portal.example'] },
    'There is no suite magic.',
  ],
  [
    { values: { token: 't', timeout: 'long' }, positionals: ['https://portal.example'] },
    '--timeout is a number of seconds.',
  ],
  [new Error("Unknown option '--tokn'"), "Unknown option '--tokn'"],
])('a command that is not understood says why: %o', (parsed, why) => {
  const read = readCliOptions(parsed, {});
  expect(read).toMatchObject({ ok: false, asked: false });
  expect(!read.ok && read.text.startsWith(why)).toBe(true);
});

test('the token may come from the environment, and a slash at the end does not matter', () => {
  expect(
    readCliOptions({ values: {}, positionals: ['https://portal.example/'] }, { FOYER_TOKEN: 'secret' }),
  ).toMatchObject({ ok: true, options: { baseUrl: 'https://portal.example', token: 'secret' } });
  expect(Object.keys(OPTIONS)).toContain('junit');
});
