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

// The folders of `src` are the layers of a package. Files beside them assemble the layers.
const layerOf = (file: string): string => file.split('/').slice(1, 4).join('/');

test('no layer of a package imports itself through other layers', () => {
  const inLayers = [...graph].filter(([file]) => file.split('/').length > 4);
  const layers = groupGraph(new Map(inLayers), layerOf);
  expect(layers.size).toBeGreaterThan(30);
  expect(findCycles(layers)).toEqual([]);
});
