import path from 'node:path';
import { expect, test } from 'vitest';
import { findCycles, groupGraph, readImportGraph } from './import-cycles.mjs';

const root = path.resolve(import.meta.dirname, '..');
const graph = readImportGraph(root, '{packages,apps}/*/src/**/*.{ts,tsx}');

test('finds files that import each other, through others too, and each set once', () => {
  const cyclic = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['a']],
    ['d', ['e']],
    ['e', ['d']],
    ['f', ['a', 'e']],
  ]);
  expect(findCycles(cyclic)).toEqual([
    ['d', 'e'],
    ['a', 'b', 'c'],
  ]);
  expect(findCycles(groupGraph(cyclic, (node) => (node === 'f' ? 'right' : 'left')))).toEqual([]);
});

test('no source file imports itself through others, not even for a type', () => {
  expect(graph.size).toBeGreaterThan(600);
  expect(findCycles(graph)).toEqual([]);
});

// Folders of a package are its layers. Files at the top of `src` assemble them and belong to none.
const layerOf = (file: string): string => {
  const [, name = '', , layer = '', ...rest] = file.split('/');
  return rest.length === 0 ? file : `${name}/${layer}`;
};

test('no layer of a package imports itself through other layers', () => {
  expect(findCycles(groupGraph(graph, layerOf))).toEqual([]);
});
