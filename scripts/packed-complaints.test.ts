import { expect, test } from 'vitest';
import { complaintsAbout } from './packed-complaints.mjs';

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
const good: Record<string, string> = {
  LICENSE: '',
  'README.md': '',
  'dist/index.js': '',
  'dist/index.js.map': map,
  'dist/index.cjs': '',
  'dist/index.cjs.map': map,
  'dist/index.d.ts': '',
  'dist/index.d.cts': '',
};
const judged = (files: Record<string, string> = {}, changes: object = {}, name = '@foyer/sdk') => {
  const all = { ...good, ...files };
  return complaintsAbout({
    name,
    manifest: { ...manifest, ...changes },
    files: Object.keys(all),
    read: (file) => all[file] ?? '',
  });
};

test('a package as it should be has nothing against it', () => {
  expect(judged()).toEqual([]);
});

test.each([
  ['no keywords', judged({}, { keywords: [] }), 'package.json has no keywords'],
  [
    'another package’s folder',
    judged({}, { repository: { directory: 'packages/react' } }),
    'repository.directory is not where the package lies',
  ],
  [
    'open internals',
    judged({}, { exports: { './dist/*': './dist/*' } }),
    'exports ./dist/* leads nowhere, or to everything',
  ],
  [
    'types too late',
    judged(
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
    'exports . for import says default types, not types and then default',
  ],
  [
    'no CommonJS',
    judged({}, { exports: { '.': { import: manifest.exports['.'].import } } }),
    'exports . for require has no .cjs',
  ],
  [
    'a map without its source',
    judged({ 'dist/index.js.map': JSON.stringify({ sources: ['../src/index.ts'] }) }),
    'dist/index.js.map lacks the text of ../src/index.ts',
  ],
  [
    'a map with a path of the machine',
    judged({ 'dist/index.js.map': JSON.stringify({ file: '/home/ann/index.js', sources: [] }) }),
    'dist/index.js.map names /home/ann/index.js',
  ],
  [
    'a directive without React',
    judged({ 'dist/index.js': '"use client";' }),
    'dist/index.js says "use client", and has no React',
  ],
  [
    'a client module as an entry',
    judged(
      { 'dist/index.js': '"use client";' },
      { repository: { directory: 'packages/react' } },
      '@foyer/react',
    ),
    'dist/index.js says "use client": a server component could take nothing of it',
  ],
  [
    'a hook on the server',
    judged(
      { 'dist/a.js': 'import { useState } from "react";', 'dist/a.js.map': map },
      { repository: { directory: 'packages/react' } },
      '@foyer/react',
    ),
    'dist/a.js takes hooks of React and does not say "use client"',
  ],
])('%s is held against it', (_, complaints, expected) => {
  expect(complaints).toContain(expected);
});
