import path from 'node:path';
import * as jsxRuntime from 'react/jsx-runtime';
import { blocksOf, textOf } from '../../../scripts/docs/pages.ts';
import { runBlock } from '../../../scripts/docs/run.ts';
import * as foyer from '../src/index.ts';

/** A page of the documentation, and the blocks of code in it. */
export interface DocsPage {
  text: string;
  /** How many blocks of TypeScript it has. */
  count: number;
  /** Runs a block, and gives what it exports. @param modules what it imports besides `@foyer/react` @throws when it imports anything else */
  run(block: number, modules: Record<string, object>): Promise<Record<string, unknown>>;
}

/** Opens a page of `docs/`, or by a path that begins with `packages/` a README, so that a test does what it says. */
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
