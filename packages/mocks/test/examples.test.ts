import path from 'node:path';
import * as sdk from '@foyer/sdk';
import * as rules from '@foyer/sdk/rules';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../scripts/docs/pages.ts';
import { runBlock } from '../../../scripts/docs/run.ts';
import * as mocks from '../src/index.ts';
import * as node from '../src/node.ts';
import * as served from '../src/serve.ts';

const pages = ['packages/mocks/README.md', 'docs/mocks.md'];

const blocks = pages.flatMap(blocksOf).map(({ page, tag, note, code }, n) => ({
  name: `${path.basename(page)}, block ${n + 1}`,
  kind: `${tag} ${note}`.trim(),
  code,
}));

/** What a block imports, by the name under which it does. */
const modules: Record<string, object> = {
  '@foyer/mocks': mocks,
  '@foyer/mocks/node': node,
  '@foyer/mocks/serve': served,
  '@foyer/sdk': sdk,
  '@foyer/sdk/rules': rules,
};

interface Registered {
  befores: (() => unknown)[];
  afters: (() => unknown)[];
  tests: (() => unknown)[];
}

/** Runs a block as a test runner would run it as a file: what it registers comes last. */
async function run(code: string): Promise<void> {
  const { befores, afters, tests }: Registered = { befores: [], afters: [], tests: [] };
  const runner = {
    expect,
    beforeAll: (body: () => unknown) => befores.push(body),
    afterAll: (body: () => unknown) => afters.push(body),
    test: (_: string, body: () => unknown) => tests.push(body),
  };
  await runBlock(code, { modules: { ...modules, vitest: runner } });
  try {
    for (const step of [...befores, ...tests]) await step();
  } finally {
    for (const step of afters) await step();
  }
}

describe('examples of the README and of docs/mocks.md', () => {
  test('finds every block', () => {
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'ts',
      'ts',
      'ts',
      'sh',
      'ts',
      'ts',
      'ts',
      'ts',
      'ts',
      'ts',
      'ts browser',
      'ts',
      'sh',
      'ts',
    ]);
  });

  test.each(blocks.filter(({ kind }) => kind === 'ts'))('runs: $name', async ({ code }) => {
    await expect(run(code)).resolves.toBeUndefined();
  });
});
