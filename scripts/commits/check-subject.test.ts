import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkSubject, SCOPES } from './check-subject.mjs';

const root = path.resolve(import.meta.dirname, '../..');

it.each([
  'fix(server): reject the query when the connection is lost during setup',
  'feat(sdk,react): add `clients.restore`',
  'refactor(react)!: rename `state` to `view`',
  'chore: ignore the formatting commit in git blame',
  'fix(react): focus the heading of the dialog',
  'docs: embed the list of options',
  'perf(portal): process 100 rows at once',
])('accepts %s', (subject) => {
  expect(checkSubject(subject)).toEqual([]);
});

it.each<[subject: string, fault: RegExp]>([
  ['What changed, for who upgrades', /is not `type\(scope\): description`/],
  ['fix(sdk):no space', /is not `type/],
  ['fix(sdk): ', /is not `type/],
  ['feature(sdk): add retries', /unknown type "feature"/],
  ['fix(sdks): add retries', /unknown scope "sdks"/],
  ['fix(): add retries', /unknown scope ""/],
  ['fix(sdk, react): add retries', /unknown scope " react"/],
  [`fix(sdk): ${'a'.repeat(63)}`, /has 73 characters/],
  ['fix(sdk): retry once.', /full stop/],
  ['fix(sdk): Retry once', /write "retry"/],
  ['fix(sdk): retried once', /imperative: "retried"/],
  ['fix(sdk): adds retries', /imperative: "adds"/],
  ['fix(sdk): adding retries', /imperative: "adding"/],
])('rejects %s', (subject, fault) => {
  const faults = checkSubject(subject);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(fault);
});

it('accepts 72 characters', () => {
  expect(checkSubject(`fix(sdk): ${'a'.repeat(62)}`)).toEqual([]);
});

it('has a scope for each package and app', () => {
  const folders = ['packages', 'apps'].flatMap((folder) => readdirSync(path.join(root, folder)));
  expect(folders.filter((folder) => !SCOPES.includes(folder))).toEqual([]);
});
