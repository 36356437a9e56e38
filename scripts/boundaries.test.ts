import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

// The first row that matches a file says all it may import besides its own package; an entry covers its subpaths too, one with $ only itself.
const ALLOWED: [file: RegExp, modules: string[]][] = [
  [/^packages\/contract\/src\/(schemas\/|openapi\.ts$)/, ['zod']],
  [/^packages\/contract\//, []],
  [/^packages\/sdk\//, ['@foyer/contract$', '@foyer/contract/rules', '@foyer/contract/csv']],
  [/^packages\/react\/src\/primitives\//, ['react', 'react-dom', 'radix-ui']],
  [/^packages\/react\/src\/virtual-rows\//, ['react', 'react-dom']],
  [/^packages\/react\/src\/components\/columns\//, ['@foyer/sdk', 'react', '@tanstack/table-core']],
  [/^packages\/react\//, ['@foyer/sdk', 'react', 'react-dom', '@tanstack/react-query', 'zustand']],
  [/^packages\/elements\//, ['@foyer/sdk', '@foyer/react', 'react-dom', 'react']],
  [/^packages\/portal\/src\/testing\//, ['@foyer/contract', 'vitest']],
  [/^packages\/portal\//, ['@foyer/contract', 'hono', 'zod']],
  [/^packages\/mocks\/src\/serve\.ts$/, ['@hono/node-server']],
  [/^packages\/mocks\//, ['@foyer/contract', '@foyer/portal', 'msw']],
  // Not the rules: it would judge a backend by the code that it judges.
  [
    /^packages\/conformance\//,
    ['@foyer/contract$', '@foyer/contract/schemas', '@foyer/contract/spec', 'zod'],
  ],
  [
    /^packages\/store-postgres\//,
    [
      '@foyer/contract',
      '@foyer/portal$',
      '@foyer/portal/store',
      '@electric-sql/pglite',
      'postgres',
      'postgres-array',
    ],
  ],
  [
    /^packages\/server\//,
    [
      '@foyer/contract',
      '@foyer/portal$',
      '@foyer/portal/delivery',
      '@foyer/portal/mail',
      '@foyer/portal/store',
      '@foyer/mocks$',
      '@foyer/store-postgres',
      '@hono/node-server',
      '@node-rs/argon2',
      '@opentelemetry/api',
      'fxa-common-password-list',
      'hono',
      'nodemailer',
      'postal-mime',
      'prom-client',
      'smtp-server',
      'zod',
    ],
  ],
];
// Folders that can be copied as they are: they import nothing of their package.
const STANDALONE = ['packages/react/src/virtual-rows/'];
const HOST_FILES = /^(apps|packages\/(store-postgres|server))\/|\/(node|bin|cli-options|version)\.ts$/;
const REACT_FILES = /^(packages\/(react|elements)|apps\/demo)\//;

const files = globSync('{packages,apps}/*/src/**/*.{ts,tsx}', { cwd: root })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => !/\.(test|stories)\.tsx?$/.test(file));

const covers = (entry: string, name: string) =>
  entry.endsWith('$') ? name === entry.slice(0, -1) : name === entry || name.startsWith(`${entry}/`);
const packageOf = (file: string) => file.split('/').slice(0, 2).join('/');

function mayImport(file: string, name: string): boolean {
  if (name.startsWith('.')) {
    const base = STANDALONE.find((folder) => file.startsWith(folder)) ?? `${packageOf(file)}/`;
    return path.posix.join(path.posix.dirname(file), name).startsWith(base);
  }
  if (name.startsWith('node:')) return HOST_FILES.test(file);
  if (covers('react', name) || covers('react-dom', name)) return REACT_FILES.test(file);
  const row = ALLOWED.find(([pattern]) => pattern.test(file));
  return row ? row[1].some((entry) => covers(entry, name)) : file.startsWith('apps/');
}

test('each source file imports only what lies below it', () => {
  const wrong = files.flatMap((file) =>
    ts
      .preProcessFile(readFileSync(path.join(root, file), 'utf8'), true, true)
      .importedFiles.filter(({ fileName }) => !mayImport(file, fileName))
      .map(({ fileName }) => `${file} → ${fileName}`),
  );
  expect(wrong).toEqual([]);
});
