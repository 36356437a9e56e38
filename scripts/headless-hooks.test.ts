import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readImportGraph } from './import-cycles.mjs';

const root = path.resolve(import.meta.dirname, '..');
const react = 'packages/react/src';
const publicNames = globSync(`${react}/exports/hooks/*.ts`, { cwd: root })
  .map((file) => readFileSync(path.join(root, file), 'utf8'))
  .join('');
const hookOf = (file: string): string => path.posix.basename(file, '.ts');
const isPublic = (file: string): boolean => new RegExp(`\\b${hookOf(file)}\\b`).test(publicNames);

/** The files of the hooks that give a host the state of a component without its markup. */
const hooks = globSync(`${react}/components/*/use*.ts`, { cwd: root })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter(isPublic)
  // Stores ids in the host's storage; no component renders its result.
  .filter((file) => hookOf(file) !== 'useStoredBulkSends');

test('the headless hooks are found', () => {
  expect(hooks.map(hookOf)).toContain('useClientList');
  expect(hooks.length).toBeGreaterThan(15);
});

test('each headless hook returns state and prop getters, and actions if it has any', () => {
  const wrong = hooks.filter((file) => {
    const source = readFileSync(path.join(root, file), 'utf8');
    return !/^ {2}state: /m.test(source) || !/^ {2}get\w+Props[:(]/m.test(source);
  });
  expect(wrong).toEqual([]);
  const withoutActions = hooks.filter(
    (file) => !/^ {2}actions: /m.test(readFileSync(path.join(root, file), 'utf8')),
  );
  expect(withoutActions.map(hookOf)).toEqual(['useInvitationStatus']);
});

test('no headless hook reads messages: its state is codes and values', () => {
  const graph = readImportGraph(root, `${react}/components/**/*.{ts,tsx}`);
  const wrong = hooks.filter((file) =>
    (graph.get(file) ?? []).some((target) => target.startsWith(`${react}/messages/`)),
  );
  expect(wrong).toEqual([]);
});
