import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as jsxRuntime from 'react/jsx-runtime';
import ts from 'typescript';
import * as foyer from '../src/index.ts';

/** A page of the documentation, and the blocks of code in it. */
export interface DocsPage {
  text: string;
  /** How many blocks of TypeScript it has. */
  count: number;
  /** Runs a block, and gives what it exports. @param modules what it imports besides `@foyer/react` @throws when it imports anything else */
  run(block: number, modules: Record<string, object>): Record<string, unknown>;
  /** The same for a block that awaits something at its top. */
  runAwaiting(block: number, modules: Record<string, object>): Promise<Record<string, unknown>>;
}

type Body = (exports: Record<string, unknown>, require: (wanted: string) => object) => void | Promise<void>;

const compilerOptions: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, jsx: ts.JsxEmit.ReactJSX };

/** Opens a page of `docs/`, or by a path that begins with `packages/` a README, so that a test does what it says. */
export function openDocsPage(name: string): DocsPage {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../..', name.startsWith('packages/') ? name : `docs/${name}`), 'utf8');
  const blocks = [...text.matchAll(/^```tsx?\n(.*?)^```/gms)].map(([, code = '']) => code);
  const compile = (block: number, how: '' | 'async '): Body => {
    const { outputText } = ts.transpileModule(blocks[block] ?? '', { fileName: 'block.tsx', compilerOptions });
    // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval, no-new-func -- the documentation of this repository, and nothing else
    return new Function(`return ${how}function (exports, require) {${outputText}\n}`)();
  };
  const requireFrom = (modules: Record<string, object>) => (wanted: string): object => {
    const found = { '@foyer/react': foyer, 'react/jsx-runtime': jsxRuntime, ...modules }[wanted];
    if (found === undefined) throw new Error(`The page imports ${wanted}`);
    return found;
  };
  return {
    text,
    count: blocks.length,
    run(block, modules) {
      const exports: Record<string, unknown> = {};
      void compile(block, '')(exports, requireFrom(modules));
      return exports;
    },
    async runAwaiting(block, modules) {
      const exports: Record<string, unknown> = {};
      await compile(block, 'async ')(exports, requireFrom(modules));
      return exports;
    },
  };
}
