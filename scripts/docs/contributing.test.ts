import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { env } from '../install.mjs';
import { commandsOf, faultOf } from './commands.ts';
import { faultOfArguments } from './npm-arguments.ts';
import { blocksOf, root, textOf } from './pages.ts';

const commands = blocksOf('CONTRIBUTING.md')
  .filter(({ tag }) => tag === 'sh')
  .flatMap((block) => commandsOf(block).map(({ words }) => words));

/**
 * What is too expensive to run here, and why. Their scripts, file filters, test names and proofs are checked to exist.
 */
const EXISTENCE_ONLY: [command: RegExp, why: string][] = [
  [/^npm test$/, 'runs this test'],
  [/^npm run check$/, 'minutes: type checks, builds and a browser'],
  [/^npm run verify\b/, 'minutes: builds, installs and servers'],
  [
    /^npm run test:(unit|browser|e2e)\b/,
    'starts the test runner inside the test runner, some with a browser',
  ],
];

const run = ([program = '', ...args]: string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { status, output: stdout + stderr };
};

describe('the commands of CONTRIBUTING.md', () => {
  test('there are some', () => expect(commands.length).toBeGreaterThan(8));

  test.each(commands.map((words) => [words.join(' '), words] as const))('%s is understood', (_, words) => {
    expect(faultOf(words)).toBeNull();
  });

  const cheap = commands.filter(
    (words) => !EXISTENCE_ONLY.some(([command]) => command.test(words.join(' '))),
  );
  test('some of them are cheap enough to run', () => expect(cheap.length).toBeGreaterThanOrEqual(2));
  test.each(cheap.map((words) => [words.join(' '), words] as const))('%s runs', (_, words) => {
    expect(run(words)).toMatchObject({ status: 0 });
  });
});

describe('a filter that matches nothing', () => {
  test.each([
    ['test:unit', ['decide-send'], 'no test file has decide-send in its path'],
    ['test:unit', ['ClientList.stories'], 'no test file has ClientList.stories in its path'],
    ['test:e2e', ['e2e/activation.spec.ts'], 'no test file has e2e/activation.spec.ts in its path'],
    [
      'test:unit',
      ['-t', 'no test has this name, not one'.toUpperCase()],
      'no test is called NO TEST HAS THIS NAME, NOT ONE',
    ],
    ['verify', ['nothing'], 'no proof has nothing in its name'],
    ['typecheck', ['packages/vue'], 'there is no packages/vue'],
  ])('is found in a page: %s %j', (script, args, fault) => {
    expect(faultOfArguments(script, args)).toBe(fault);
  });

  test.each([
    [['vitest', 'run', '--project', 'node', 'no-such-file'], 'No test files found'],
    [['node', 'scripts/verify.mjs', 'nothing'], 'No proof is called nothing'],
    [['node', 'scripts/typecheck.mjs', 'packages/vue'], 'There is no packages/vue'],
  ])('fails: %j', (words, message) => {
    const { status, output } = run(words);
    expect(status).toBe(1);
    expect(output).toContain(message);
  });
});

test('every file that CONTRIBUTING.md names as the place of a decision exists', () => {
  const text = textOf('CONTRIBUTING.md');
  const section = text.slice(text.indexOf('## Where is it decided?'), text.indexOf('## Naming and wording'));
  const files = [...section.matchAll(/`((?:packages|decisions)\/[^`]+)`/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(15);
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
