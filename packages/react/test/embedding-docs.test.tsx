import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as reactQuery from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import * as server from 'react-dom/server';
import * as jsxRuntime from 'react/jsx-runtime';
import type { ComponentType } from 'react';
import ts from 'typescript';
import { expect, test } from 'vitest';
import * as foyer from '../src/index.ts';
import { openPortal } from './portal.tsx';

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/embedding.md'), 'utf8');
const blocks = [...page.matchAll(/^```tsx?\n(.*?)^```/gms)].map(([, code = '']) => code);

/** Runs a block of the page, and gives what it exports. */
async function run(block: number): Promise<Record<string, unknown>> {
  const { client } = await openPortal({ scenario: 'every-status' });
  const { outputText } = ts.transpileModule(blocks[block] ?? '', { fileName: 'block.tsx', compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, jsx: ts.JsxEmit.ReactJSX } });
  const exports: Record<string, unknown> = {};
  const modules: Record<string, object> = { '@foyer/react': foyer, '@tanstack/react-query': reactQuery, 'react-dom/server': server, 'react/jsx-runtime': jsxRuntime, './portal.ts': { client } };
  const require = (name: string): object => {
    const found = modules[name];
    if (found === undefined) throw new Error(`The page imports ${name}`);
    return found;
  };
  // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval, no-new-func -- the documentation of this repository, and nothing else
  new Function('exports', 'require', outputText)(exports, require);
  return exports;
}

const isDrawing = (value: unknown): value is () => Promise<string> => typeof value === 'function';
const isComponent = (value: unknown): value is ComponentType<{ token: string }> => typeof value === 'function';

test('the page draws the rows on a server', async () => {
  const { drawClients } = await run(0);
  if (!isDrawing(drawClients)) throw new Error('The block exports no function');
  const html = await drawClients();
  expect(html).toContain('Caroline Whitby');
  expect(html).not.toMatch(/<[^>]*\sstyle=/);
});

test('the page shows the client’s own side', async () => {
  const { Activate } = await run(1);
  if (!isComponent(Activate)) throw new Error('The block exports no component');
  render(<Activate token="made-up" />);
  expect(await screen.findByRole('heading', { name: 'This link does not work' })).toBeVisible();
});
