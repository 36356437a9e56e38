// Applies each patch of `planted-faults/` to a copy of the sources, serves the resulting portal, and runs the conformance kit against it over HTTP.
// The kit must pass on the unchanged sources and fail on every fault. A word selects the faults whose name contains it.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { applyPatch } from './apply-patch.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const faults = path.join(import.meta.dirname, 'planted-faults');
const node = [process.execPath, '--conditions=@foyer/source'];
/** A fault that fails more checks broke the portal instead of the one rule that it is about. */
const MOST_FAILED = 10;

/** Copies the packages that a served mock portal consists of. */
function copySources() {
  const copy = mkdtempSync(path.join(tmpdir(), 'foyer-planted-'));
  for (const name of ['contract', 'portal', 'mocks', 'conformance'])
    cpSync(path.join(root, 'packages', name), path.join(copy, 'packages', name), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.endsWith(`${path.sep}dist`),
    });
  cpSync(path.join(root, 'package.json'), path.join(copy, 'package.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

/** @param {string} copy */
async function runKit(copy) {
  const [command = '', ...flags] = node;
  const server = spawn(command, [...flags, 'packages/conformance/test/planted-portal.ts'], {
    cwd: copy,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const line = await new Promise((resolve, reject) => {
    createInterface({ input: server.stdout }).once('line', resolve);
    void ended.then((code) => reject(new Error(`The portal ended with ${code}`)));
  });
  const { url, token, allowedOrigin } = JSON.parse(line);
  const report = path.join(copy, 'report.json');
  const people = ['--token', token, '--read-only-token', 'read-only', '--other-firm-token', 'other-firm'];
  const ways = [
    '--inbox',
    `${url}/inbox.json`,
    '--clock',
    `${url}/mock/clock`,
    '--allowed-origin',
    allowedOrigin,
    '--timeout',
    '10',
    '--json',
    report,
  ];
  const kit = spawn(
    command,
    [...flags, path.join(root, 'packages/conformance/src/bin.ts'), url, ...people, ...ways],
    { stdio: 'ignore' },
  );
  await new Promise((resolve) => kit.once('exit', resolve));
  server.stdin.end();
  await ended;
  if (!existsSync(report)) throw new Error('The kit wrote no report');
  const { default: seen } = await import(report, { with: { type: 'json' } });
  /** @type {{ suite: string, name: string, outcome: { status: string } }[]} */
  const checks = seen.checks;
  return { checks, failed: checks.filter(({ outcome }) => outcome.status === 'failed') };
}

/** @param {string | null} patch */
async function runWithFault(patch) {
  const copy = copySources();
  try {
    if (patch !== null) applyPatch(path.join(faults, patch), copy);
    return await runKit(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

const word = process.argv[2] ?? '';
const patches = readdirSync(faults)
  .toSorted()
  .filter((name) => name.includes(word));
if (patches.length === 0) throw new Error(`No planted fault is called ${word}`);
const untouched = await runWithFault(null);
const tried = untouched.checks.filter(({ outcome }) => outcome.status !== 'skipped').length;
let missed = untouched.failed.length > 0 || tried === 0 ? 1 : 0;
console.log(
  `${missed === 0 ? 'green ' : 'RED   '} untouched: ${tried} tried, ${untouched.failed.length} failed`,
);
for (const patch of patches) {
  const { failed } = await runWithFault(patch);
  const verdict = failed.length === 0 ? 'MISSED' : failed.length > MOST_FAILED ? 'BROKEN' : 'caught';
  if (verdict !== 'caught') missed += 1;
  const [first] = failed;
  console.log(
    `${verdict} ${path.parse(patch).name}${first === undefined ? '' : `: ${failed.length} failed, first "${first.suite}: ${first.name}"`}`,
  );
}
process.exit(missed === 0 ? 0 : 1);
