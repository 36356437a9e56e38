import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './install.mjs';

const bins = globSync('{packages,apps}/*/package.json', { cwd: root }).flatMap((file) => {
  const { bin = {} }: { bin?: Record<string, string> } = JSON.parse(
    readFileSync(path.join(root, file), 'utf8'),
  );
  return Object.keys(bin);
});

test('the workspace has commands', () => expect(bins).toContain('foyer-mocks'));

test.each(bins)('%s runs from its sources after `npm run setup`', (name) => {
  const { status, stdout } = spawnSync(path.join(root, 'node_modules/.bin', name), ['--help'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect({ status, usage: stdout.split('\n', 1)[0] }).toEqual({
    status: 0,
    usage: expect.stringContaining(`Usage: ${name} `),
  });
});
