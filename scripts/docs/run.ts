import { formatWithOptions } from 'node:util';
import ts from 'typescript';
import { namesOf } from './names.ts';

/** What a code block of a page can access. */
export interface BlockContext {
  /** The modules that it can import, by specifier. */
  modules: Record<string, object>;
  /** Variables that it uses without declaring them. */
  globals?: Record<string, unknown>;
  /** Receives the arguments of `console.log`; `this` is the line of the call in the block, from 0. */
  log?: (this: number, ...values: unknown[]) => void;
}

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  jsx: ts.JsxEmit.ReactJSX,
};

/**
 * Runs a block and returns what it declares and imports, for the blocks after it.
 * @throws Error when it imports an unknown module, and what the block itself throws
 */
export async function runBlock(
  code: string,
  { modules, globals = {}, log = () => undefined }: BlockContext,
): Promise<Record<string, unknown>> {
  const { declared, imported } = namesOf(code);
  const bindings = [...declared, ...imported].flatMap(([name, { isType }]) => (isType ? [] : [name]));
  const numbered = code
    .split('\n')
    .map((line, n) => line.replace('console.log(', `console.log.call(${n}, `))
    .join('\n');
  const { outputText } = ts.transpileModule(`${numbered}\nreturn { ${bindings.join(', ')} };`, {
    fileName: 'block.tsx',
    compilerOptions,
  });
  const exports: Record<string, unknown> = {};
  const require = (name: string): object => {
    const found = modules[name];
    if (found === undefined) throw new Error(`The page imports ${name}`);
    return found;
  };
  const scope = Object.entries({ exports, require, console: { log }, ...globals }).filter(
    ([name]) => !bindings.includes(name),
  );
  // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval, no-new-func -- the documentation of this repository, and nothing else
  const block = new Function(...scope.map(([name]) => name), `return (async () => {\n${outputText}\n})();`);
  return block(...scope.map(([, value]) => value));
}

/** A line with `console.log`: the output that its comment states, and the actual one. */
export interface Printed {
  code: string;
  expected: string;
  printed: string;
}

/**
 * Runs a block in which a comment after each `console.log` states its output: `console.log(total); // 11`. Several outputs of one line are joined by `, then `.
 * @returns the block's bindings, and its lines that print
 */
export async function runAndCapture(
  code: string,
  context: Omit<BlockContext, 'log'>,
): Promise<{ bindings: Record<string, unknown>; lines: Printed[] }> {
  const outputByLine = new Map<number, string[]>();
  const log = function log(this: number, ...values: unknown[]): void {
    outputByLine.set(this, [
      ...(outputByLine.get(this) ?? []),
      formatWithOptions({ breakLength: Infinity, compact: true }, ...values),
    ]);
  };
  const bindings = await runBlock(code, { ...context, log });
  const lines = code.split('\n').flatMap((line, n) => {
    if (!line.includes('console.log(')) return [];
    const [, expected = 'no comment'] = /\/\/ (.*)$/.exec(line) ?? [];
    return [{ code: line.trim(), expected, printed: (outputByLine.get(n) ?? []).join(', then ') }];
  });
  return { bindings, lines };
}
