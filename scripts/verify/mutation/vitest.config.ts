import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (...file: string[]): unknown => JSON.parse(readFileSync(path.join(...file), 'utf8'));

interface Manifest {
  name: string;
  exports: Record<string, string | { '@foyer/source': string }>;
}

// Package names would resolve to the repository's sources instead of the mutated copy that contains this file.
const alias = ['contract', 'sdk', 'portal', 'mocks', 'conformance'].flatMap((folder) => {
  const { name, exports } = read(root, 'packages', folder, 'package.json') as Manifest;
  return Object.entries(exports).flatMap(([key, target]) =>
    typeof target === 'string'
      ? []
      : [
          {
            find: new RegExp(`^${name}${key.slice(1)}$`),
            replacement: path.join(root, 'packages', folder, target['@foyer/source']),
          },
        ],
  );
});

const groups = read(import.meta.dirname, 'groups.json') as { name: string; tests: string[] }[];

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    testTimeout: 10_000,
    include: groups.find(({ name }) => name === process.env['MUTATION_GROUP'])?.tests ?? [],
  },
});
