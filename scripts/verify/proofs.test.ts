import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../install.mjs';
import { applyPatch } from './apply-patch.mjs';
import { proofs, selectProofs } from './proofs.mjs';

const faults = path.join(import.meta.dirname, 'planted-faults');

describe('planted faults', () => {
  const patches = readdirSync(faults);
  test('there are some', () => expect(patches.length).toBeGreaterThan(10));

  test.each(patches)('%s applies to the sources', (patch) => {
    expect(() => applyPatch(path.join(faults, patch), root, '--check')).not.toThrow();
  });
});

describe('mutation groups', () => {
  const groups = JSON.parse(readFileSync(path.join(import.meta.dirname, 'mutation/groups.json'), 'utf8')) as {
    mutate: string[];
    tests: string[];
  }[];
  const patterns = groups.flatMap(({ mutate, tests }) => [...mutate, ...tests]).flatMap(expandBraces);

  test.each(patterns)('%s matches a file', (pattern) => {
    expect(globSync(pattern, { cwd: root })).not.toEqual([]);
  });
});

/** Replaces the braces of a pattern, so that each alternative is checked by itself. */
function expandBraces(pattern: string): string[] {
  const [, before = '', alternatives, after = ''] = /^(.*?)\{(.*?)\}(.*)$/.exec(pattern) ?? [];
  if (alternatives === undefined) return [pattern];
  return alternatives.split(',').map((alternative) => before + alternative + after);
}

describe('npm run verify', () => {
  test.each(proofs.flatMap(({ commands }) => commands.map((command) => command.at(-1) ?? '')))(
    '%s exists',
    (script) => expect(existsSync(path.join(root, script))).toBe(true),
  );

  test('runs every proof without arguments', () => expect(selectProofs([])).toEqual(proofs));

  test.each([
    [['killed', 'twice'], 'packages/server/verify/bulk-killed.ts'],
    [['planted'], 'scripts/verify/planted-faults.mjs'],
    [['planted', 'cursor'], 'scripts/verify/planted-faults.mjs cursor'],
    [['mutation', 'csv', '--survivors'], 'scripts/verify/mutation.mjs csv --survivors'],
  ])('%j runs %s', (args, command) => {
    const commands = selectProofs(args).map(({ commands: [first = []] }) => first.join(' '));
    expect(commands).toEqual([expect.stringMatching(new RegExp(`${command}$`))]);
  });

  test.each([[['nothing']], [['readme', 'cursor']]])('%j selects nothing', (args) =>
    expect(selectProofs(args)).toEqual([]),
  );
});
