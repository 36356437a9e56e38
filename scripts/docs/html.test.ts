// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { blocksOf, guides } from './pages.ts';

const tagsOf = (html: string): string[] =>
  [...html.replaceAll(/<!--.*?-->/gs, '').matchAll(/<(\/?[a-z][\w-]*)/gi)].map(([, tag = '']) =>
    tag.toLowerCase(),
  );
const count = (tags: readonly string[], tag: string): number => tags.filter((one) => one === tag).length;

/** Returns the tags that the HTML parser adds or removes: none if the markup is well formed. */
function repairedTags(html: string): string[] {
  const part = document.createElement('template');
  part.innerHTML = html;
  const read = /^\s*<!doctype/i.test(html)
    ? new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML
    : part.innerHTML;
  const [written, parsed] = [tagsOf(html), tagsOf(read)];
  return [...new Set([...written, ...parsed])].filter((tag) => count(written, tag) !== count(parsed, tag));
}

test.each([
  ['<ul><li>one</li><li>two</li></ul>', []],
  [
    '<!doctype html>\n<html lang="en"><head><title>Clients</title></head><body><main></main></body></html>',
    [],
  ],
  ['<link rel="stylesheet" href="styles.css">\n<foyer-client-list></foyer-client-list>', []],
  ['<div><p>one</div>', ['/p']],
  ['<p><div>one</div></p>', ['p', '/p']],
])('finds the tags that the parser repairs: %s', (html, tags) => {
  expect(repairedTags(html)).toEqual(tags);
});

test('the parser repairs nothing in the HTML of the guides', () => {
  const blocks = guides.flatMap(blocksOf).filter(({ tag }) => tag === 'html');
  expect(
    blocks.flatMap(({ page, line, code }) => repairedTags(code).map((tag) => `${page}:${line} <${tag}>`)),
  ).toEqual([]);
});
