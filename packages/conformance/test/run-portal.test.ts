import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { servePortal } from '@foyer/mocks/serve';
import { expect, onTestFinished, test } from 'vitest';
import { readCliOptions } from '../src/cli-options.ts';
import {
  isConformant,
  runPortal,
  tally,
  toJunit,
  toText,
  type PortalReport,
  type Target,
} from '../src/index.ts';
import { packageVersion } from '../src/version.ts';

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
  { timeout: 240_000 },
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

const url = 'https://portal.example';

test.each<[string[], string]>([
  [['--token', 't'], 'Pass the URL of the backend'],
  [['portal.example', '--token', 't'], 'Pass the URL of the backend'],
  [[url, 'https://other.example', '--token', 't'], 'Pass one backend only, not also https://other.example.'],
  [[url], 'Pass --token, or set FOYER_TOKEN in the environment.'],
  [[url, '--token', 't', '--suite', 'magic'], 'Unknown suite magic. The suites are '],
  [[url, '--token', 't', '--timeout', 'long'], '--timeout must be a number of seconds, not "long".'],
  [[url, '--tokn', 't'], "Unknown option '--tokn'"],
])('exits with 2, the reason and the usage for %j', (args, why) => {
  const read = readCliOptions(args, {});
  expect(read).toMatchObject({ ok: false, exitCode: 2 });
  expect(!read.ok && read.text.startsWith(why)).toBe(true);
  expect(!read.ok && read.text).toContain('\n\nUsage: foyer-conformance');
});

test('the token may come from the environment, and a slash at the end does not matter', () => {
  expect(readCliOptions([`${url}/`, '--junit', 'kit.xml'], { FOYER_TOKEN: 'secret' })).toMatchObject({
    ok: true,
    options: { baseUrl: url, token: 'secret', junit: 'kit.xml' },
  });
});

test('--help prints the usage and --version the version, with exit code 0', () => {
  expect(readCliOptions(['--help'], {})).toMatchObject({
    ok: false,
    exitCode: 0,
    text: expect.stringMatching(/^Usage: foyer-conformance/),
  });
  expect(readCliOptions(['--version'], {})).toEqual({
    ok: false,
    exitCode: 0,
    text: `${packageVersion()}\n`,
  });
  expect(packageVersion()).toMatch(/^\d+\.\d+\.\d+/);
});
