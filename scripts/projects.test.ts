import { describe, expect, test } from 'vitest';
import { projectsFor } from './projects.mjs';

const projects = [
  'tsconfig.json',
  'apps/server/tsconfig.json',
  'packages/react/tsconfig.json',
  'packages/sdk/tsconfig.json',
  'packages/sdk/test/tsconfig.json',
];

describe('projectsFor', () => {
  test.each([
    ['no path', [], projects],
    ['a package', ['packages/react'], ['packages/react/tsconfig.json']],
    ['a trailing slash', ['./packages/react/'], ['packages/react/tsconfig.json']],
    [
      'a package with a project for its tests',
      ['packages/sdk'],
      ['packages/sdk/tsconfig.json', 'packages/sdk/test/tsconfig.json'],
    ],
    ['a file', ['packages/react/src/index.ts'], ['packages/react/tsconfig.json']],
    ['a file of a nested project', ['packages/sdk/test/calls.test.ts'], ['packages/sdk/test/tsconfig.json']],
    ['a folder of the root project', ['scripts'], ['tsconfig.json']],
    ['the root', ['.'], projects],
    ['two paths', ['e2e', 'apps/server'], ['tsconfig.json', 'apps/server/tsconfig.json']],
    ['a folder whose name begins like a package', ['packages/react-native/a.ts'], ['tsconfig.json']],
  ])('%s', (_, places, expected) => {
    expect(projectsFor(projects, places)).toEqual(expected);
  });
});
