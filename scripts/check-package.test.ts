import { expect, test } from 'vitest';
import { checkPackage } from './check-package.mjs';

const manifest = {
  description: 'A client.',
  keywords: ['portal'],
  license: 'MIT',
  homepage: 'https://foyer.dev',
  repository: { directory: 'packages/sdk' },
  bugs: 'https://foyer.dev/bugs',
  engines: { node: '>=20' },
  files: ['dist'],
  sideEffects: ['**/*.css'],
  main: './dist/index.cjs',
  module: './dist/index.js',
  types: './dist/index.d.cts',
  exports: {
    '.': {
      import: { types: './dist/index.d.ts', default: './dist/index.js' },
      require: { types: './dist/index.d.cts', default: './dist/index.cjs' },
    },
  },
};
const map = JSON.stringify({ sources: ['../src/index.ts'], sourcesContent: ['export {}'] });
const validFiles: Record<string, string> = {
  LICENSE: '',
  'README.md': '',
  'dist/index.js': '',
  'dist/index.js.map': map,
  'dist/index.cjs': '',
  'dist/index.cjs.map': map,
  'dist/index.d.ts': '',
  'dist/index.d.cts': '',
};
const check = (files: Record<string, string> = {}, changes: object = {}, name = '@foyer/sdk') => {
  const all = { ...validFiles, ...files };
  return checkPackage({
    name,
    manifest: { ...manifest, ...changes },
    files: Object.keys(all),
    read: (file) => all[file] ?? '',
  });
};

test('accepts a valid package', () => {
  expect(check()).toEqual([]);
});

test.each([
  ['no keywords', check({}, { keywords: [] }), 'package.json has no keywords'],
  [
    'another package’s folder',
    check({}, { repository: { directory: 'packages/react' } }),
    'repository.directory is not the folder of the package',
  ],
  [
    'open internals',
    check({}, { exports: { './dist/*': './dist/*' } }),
    'exports ./dist/* leads to no file, or is a pattern',
  ],
  [
    'types too late',
    check(
      {},
      {
        exports: {
          '.': {
            ...manifest.exports['.'],
            import: { default: './dist/index.js', types: './dist/index.d.ts' },
          },
        },
      },
    ),
    'exports . for import has the conditions default types instead of types default',
  ],
  [
    'no CommonJS',
    check({}, { exports: { '.': { import: manifest.exports['.'].import } } }),
    'exports . for require has no .cjs',
  ],
  [
    'a map without its source',
    check({ 'dist/index.js.map': JSON.stringify({ sources: ['../src/index.ts'] }) }),
    'dist/index.js.map lacks the text of ../src/index.ts',
  ],
  [
    'a map with a path of the machine',
    check({ 'dist/index.js.map': JSON.stringify({ file: '/home/ann/index.js', sources: [] }) }),
    'dist/index.js.map names /home/ann/index.js',
  ],
  [
    'a directive without React',
    check({ 'dist/index.js': '"use client";' }),
    'dist/index.js has "use client" without React',
  ],
  [
    'a client module as an entry',
    check(
      { 'dist/index.js': '"use client";' },
      { repository: { directory: 'packages/react' } },
      '@foyer/react',
    ),
    'dist/index.js has "use client": a server component could import nothing from it',
  ],
  [
    'a hook on the server',
    check(
      { 'dist/a.js': 'import { useState } from "react";', 'dist/a.js.map': map },
      { repository: { directory: 'packages/react' } },
      '@foyer/react',
    ),
    'dist/a.js imports hooks of React without "use client"',
  ],
])('reports %s', (_, complaints, expected) => {
  expect(complaints).toContain(expected);
});
