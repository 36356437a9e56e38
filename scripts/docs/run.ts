import { formatWithOptions } from 'node:util';
import ts from 'typescript';
import { namesOf } from './names.ts';

/** What a block of a page runs with. */
export interface Surroundings {
  /** What it imports, by the name under which it does. */
  modules: Record<string, object>;
  /** What it speaks of without introducing it, by name. */
  given?: Record<string, unknown>;
  /** Where `console.log` goes; `this` is the line of the block, from 0. Default: nowhere. */
  log?: (this: number, ...values: unknown[]) => void;
}

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  jsx: ts.JsxEmit.ReactJSX,
};

/**
 * Runs a block, and gives what those behind it may speak of: what it declares and imports.
 * @throws when it imports a module that it was not given, and whatever it throws
 */
export async function runBlock(
  code: string,
  { modules, given = {}, log = () => undefined }: Surroundings,
): Promise<Record<string, unknown>> {
  const { declared, imported } = namesOf(code);
  const brought = [...declared, ...imported].flatMap(([name, { isType }]) => (isType ? [] : [name]));
  const marked = code
    .split('\n')
    .map((line, n) => line.replace('console.log(', `console.log.call(${n}, `))
    .join('\n');
  const { outputText } = ts.transpileModule(`${marked}\nreturn { ${brought.join(', ')} };`, {
    fileName: 'block.tsx',
    compilerOptions,
  });
  const exports: Record<string, unknown> = {};
  const require = (wanted: string): object => {
    const found = modules[wanted];
    if (found === undefined) throw new Error(`The page imports ${wanted}`);
    return found;
  };
  const lent = Object.entries({ exports, require, console: { log }, ...given }).filter(
    ([name]) => !brought.includes(name),
  );
  // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval, no-new-func -- the documentation of this repository, and nothing else
  const block = new Function(...lent.map(([name]) => name), `return (async () => {\n${outputText}\n})();`);
  return block(...lent.map(([, value]) => value));
}

/** A line of a block that prints, with what it says it prints and what it printed. */
export interface Printed {
  code: string;
  promised: string;
  printed: string;
}

/**
 * Runs a block in which every `console.log` says in a comment on its line what it prints: `console.log(total); // 11`. What a line prints several times stands behind `, then `.
 * @returns what the block brings to those behind it, and its lines that print
 */
export async function runTelling(
  code: string,
  surroundings: Omit<Surroundings, 'log'>,
): Promise<{ brought: Record<string, unknown>; lines: Printed[] }> {
  const said = new Map<number, string[]>();
  const log = function log(this: number, ...values: unknown[]): void {
    said.set(this, [
      ...(said.get(this) ?? []),
      formatWithOptions({ breakLength: Infinity, compact: true }, ...values),
    ]);
  };
  const brought = await runBlock(code, { ...surroundings, log });
  const lines = code.split('\n').flatMap((line, n) => {
    if (!line.includes('console.log(')) return [];
    const [, promised = 'nothing is promised'] = /\/\/ (.*)$/.exec(line) ?? [];
    return [{ code: line.trim(), promised, printed: (said.get(n) ?? []).join(', then ') }];
  });
  return { brought, lines };
}
