// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { blocksOf, guides } from './pages.ts';

const tagsOf = (html: string): string[] =>
  [...html.replaceAll(/<!--.*?-->/gs, '').matchAll(/<(\/?[a-z][\w-]*)/gi)].map(([, tag = '']) =>
    tag.toLowerCase(),
  );
const count = (tags: readonly string[], tag: string): number => tags.filter((one) => one === tag).length;

/** Tags that a browser adds to markup, or drops, while it reads: none, when it is well formed. A part of a page is read as one. */
function mendedTags(html: string): string[] {
  const part = document.createElement('template');
  part.innerHTML = html;
  const read = /^\s*<!doctype/i.test(html)
    ? new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML
    : part.innerHTML;
  const [written, kept] = [tagsOf(html), tagsOf(read)];
  return [...new Set([...written, ...kept])].filter((tag) => count(written, tag) !== count(kept, tag));
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
])('markup that a browser must mend is told from markup that it need not: %s', (html, tags) => {
  expect(mendedTags(html)).toEqual(tags);
});

test('HTML of the guides is read by a browser as it stands', () => {
  const blocks = guides.flatMap(blocksOf).filter(({ tag }) => tag === 'html');
  expect(
    blocks.flatMap(({ page, line, code }) => mendedTags(code).map((tag) => `${page}:${line} <${tag}>`)),
  ).toEqual([]);
});
