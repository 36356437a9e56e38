import path from 'node:path';
import * as jsxRuntime from 'react/jsx-runtime';
import { blocksOf, textOf } from '../../../scripts/docs/pages.ts';
import { runBlock } from '../../../scripts/docs/run.ts';
import * as foyer from '../src/index.ts';

/** A documentation page and its code blocks. */
export interface DocsPage {
  text: string;
  /** Number of TypeScript blocks. */
  count: number;
  /** Runs a block and returns its exports. @param modules its imports besides `@foyer/react` @throws if it imports anything else */
  run(block: number, modules: Record<string, object>): Promise<Record<string, unknown>>;
}

/** Reads a page of `docs/`, or a README by a path that starts with `packages/`, so that tests can run its examples. */
export function openDocsPage(name: string): DocsPage {
  const page = name.startsWith('packages/') ? name : path.posix.join('docs', name);
  const blocks = blocksOf(page).filter(({ tag }) => tag === 'ts' || tag === 'tsx');
  return {
    text: textOf(page),
    count: blocks.length,
    run: (block, modules) =>
      runBlock(blocks[block]?.code ?? '', {
        modules: { '@foyer/react': foyer, 'react/jsx-runtime': jsxRuntime, ...modules },
      }),
  };
}
