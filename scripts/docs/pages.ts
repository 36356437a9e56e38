import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The repository's root folder. */
export const root = path.resolve(import.meta.dirname, '../..');

/** A block of code in a page. */
export interface Block {
  /** The page's path, from the repository's folder. */
  page: string;
  /** The line of the page in which the code begins, from 1. */
  line: number;
  /** The first word behind the fence; empty when there is none. */
  tag: string;
  /** The rest of the line behind the fence, such as `browser`. */
  note: string;
  code: string;
}

const filesOf = (patterns: string[]): string[] =>
  patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root }).toSorted())
    .map((file) => file.replaceAll(path.sep, '/'));

/** Pages with instructions: every code block in them is tested. Blocks of verification.md are recorded output. */
export const guides = filesOf([
  'README.md',
  'CONTRIBUTING.md',
  'docs/*.{md,mdx}',
  '{packages,apps}/*/README.md',
  'examples/README.md',
]).filter((page) => page !== 'docs/verification.md');

/** All pages. */
export const pages = [
  ...new Set([
    ...guides,
    ...filesOf([
      'docs/verification.md',
      'docs/pictures/*.md',
      'decisions/*.md',
      '{bench,fixtures}/**/README.md',
    ]),
  ]),
].filter((page) => !page.includes('node_modules/'));

export const textOf = (page: string): string => readFileSync(path.join(root, page), 'utf8');
export const isThere = (file: string): boolean => existsSync(path.join(root, file));

interface Scan {
  blocks: Block[];
  /** The page without its blocks, line by line. */
  prose: string[];
}

function scan(page: string): Scan {
  const blocks: Block[] = [];
  const prose: string[] = [];
  let open: { fence: string; block: Block } | null = null;
  for (const [n, line] of textOf(page).split('\n').entries()) {
    const [, indent = '', fence = '', info = ''] = /^(\s*)(`{3,})(.*)$/.exec(line) ?? [];
    if (open !== null && fence.startsWith(open.fence) && info.trim() === '') {
      blocks.push(open.block);
      open = null;
    } else if (open !== null) open.block.code += `${line}\n`;
    else if (fence !== '') {
      const [tag = '', ...notes] = info.trim().split(/\s+/);
      open = { fence, block: { page, line: n + 2, tag, note: notes.join(' '), code: '' } };
    }
    prose.push(open === null && fence === '' ? line : indent);
  }
  if (open !== null) throw new Error(`${page}:${open.block.line - 1} opens a block that never ends`);
  return { blocks, prose };
}

/** The blocks of a page, in its order. */
export const blocksOf = (page: string): Block[] => scan(page).blocks;
/** The lines of a page; those of blocks are empty. */
export const proseOf = (page: string): string[] => scan(page).prose;
