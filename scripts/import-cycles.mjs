// Finds circular imports, type-only imports included: a file that cannot be read without another one that cannot be read without it.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** @typedef {ReadonlyMap<string, readonly string[]>} ImportGraph each node with what it imports */

/**
 * The relative imports of source files, without tests and stories.
 * @param {string} root
 * @param {string} pattern a glob
 * @returns {ImportGraph}
 */
export function readImportGraph(root, pattern) {
  const files = globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !/\.(test|stories)\.tsx?$/.test(file));
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(path.join(root, file), 'utf8'), true, true);
      const targets = importedFiles
        .filter(({ fileName }) => fileName.startsWith('.'))
        .map(({ fileName }) => path.posix.join(path.posix.dirname(file), fileName));
      return [file, [...new Set(targets)]];
    }),
  );
}

/**
 * The same graph with nodes merged, such as files into folders.
 * @param {ImportGraph} graph
 * @param {(node: string) => string} groupOf
 * @returns {ImportGraph}
 */
export function groupGraph(graph, groupOf) {
  /** @type {Map<string, Set<string>>} */
  const groups = new Map();
  for (const [node, targets] of graph) {
    const group = groups.get(groupOf(node)) ?? new Set();
    for (const target of targets) if (groupOf(target) !== groupOf(node)) group.add(groupOf(target));
    groups.set(groupOf(node), group);
  }
  return new Map([...groups].map(([group, targets]) => [group, [...targets]]));
}

/**
 * Sets of nodes that import each other, directly or through others (strongly connected components of two nodes or more; Tarjan 1972).
 * @param {ImportGraph} graph
 * @returns {string[][]} each sorted
 */
export function findCycles(graph) {
  /** @type {Map<string, { index: number, low: number, onStack: boolean }>} */
  const visited = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {string[][]} */
  const cycles = [];

  /** @param {string} node */
  const visit = (node) => {
    const state = { index: visited.size, low: visited.size, onStack: true };
    visited.set(node, state);
    stack.push(node);
    for (const target of graph.get(node) ?? []) {
      const known = visited.get(target);
      if (known === undefined) state.low = Math.min(state.low, visit(target).low);
      else if (known.onStack) state.low = Math.min(state.low, known.index);
    }
    if (state.low === state.index) {
      const component = stack.splice(stack.indexOf(node));
      for (const member of component) {
        const memberState = visited.get(member);
        if (memberState) memberState.onStack = false;
      }
      if (component.length > 1) cycles.push(component.toSorted());
    }
    return state;
  };

  for (const node of graph.keys()) if (!visited.has(node)) visit(node);
  return cycles;
}
