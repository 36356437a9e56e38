import { transformSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commandsOf, faultOf, scripts } from './commands.ts';
import { compile } from './compile.ts';
import { unknownCssNames } from './css-names.ts';
import { faultOfArguments } from './npm-arguments.ts';
import { blocksOf, guides, root, textOf, type Block } from './pages.ts';

const blocks = guides.flatMap(blocksOf);
const tagged = (...tags: string[]): Block[] => blocks.filter(({ tag }) => tags.includes(tag));
const at = ({ page, line }: Block, more = 0): string => `${page}:${line + more}`;

function isJson({ code }: Block): boolean {
  try {
    JSON.parse(code);
    return true;
  } catch {
    return false;
  }
}

test('every block says what it is, and is of a kind that something below proves', () => {
  const proven = ['ts', 'tsx', 'js', 'json', 'css', 'html', 'sh', 'console'];
  expect(blocks.length).toBeGreaterThan(40);
  expect(
    blocks.filter(({ tag }) => !proven.includes(tag)).map((block) => `${at(block)} ${block.tag}`),
  ).toEqual([]);
});

test('TypeScript and JavaScript compile', () => {
  expect(compile(tagged('ts', 'tsx', 'js'))).toEqual([]);
});

test('JSON is JSON', () => {
  expect(
    tagged('json')
      .filter((block) => !isJson(block))
      .map((block) => at(block)),
  ).toEqual([]);
});

test('CSS is CSS, and names what the style sheet has', () => {
  const wrong = tagged('css').flatMap((block) => {
    const { warnings } = transformSync(block.code, { loader: 'css', logLevel: 'silent' });
    return [
      ...warnings.map(({ text, location }) => `${at(block, (location?.line ?? 1) - 1)} ${text}`),
      ...unknownCssNames(block.code).map((name) => `${at(block)} ${name}`),
    ];
  });
  expect(wrong).toEqual([]);
});

test('each command would be understood by the program that it is for', () => {
  const wrong = tagged('sh', 'console').flatMap((block) =>
    commandsOf(block).flatMap(({ line, words }) => {
      const fault = faultOf(words);
      return fault === null ? [] : [`${at(block, line)} ${words.join(' ')}: ${fault}`];
    }),
  );
  expect(wrong).toEqual([]);
});

// Also in passing: a page that speaks of a script, a setting or a variable that is gone sends its reader astray.
test('pages speak of no script, setting or look that is not there', () => {
  const settings = new Set(
    [...readFileSync(path.join(root, 'docs/operations.md'), 'utf8').matchAll(/^\| `(FOYER_\w+)` \|/gm)].map(
      ([, name = '']) => name,
    ),
  ).add('FOYER_TOKEN');
  const wrong = guides.flatMap((page) => {
    const text = textOf(page);
    return [
      ...[...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)]
        .map(([, name = '']) => name)
        .filter((name) => !scripts.has(name)),
      ...[...text.matchAll(/`npm run ([\w:-]+) -- ([^`<]+)`/g)].flatMap(
        ([, script = '', args = '']) => faultOfArguments(script, args.split(' ')) ?? [],
      ),
      ...[...text.matchAll(/\bFOYER_\w+\b/g)].map(([name]) => name).filter((name) => !settings.has(name)),
      ...unknownCssNames(text),
    ].map((name) => `${page} ${name}`);
  });
  expect(wrong).toEqual([]);
});
