import { expect, test } from 'vitest';
import { faultOf, linksOf } from './links.ts';
import { guides, pages, proseOf } from './pages.ts';

const isOutside = (target: string): boolean => /^[a-z]+:/.test(target);
// Links to stories by id: stories-four-ways.mjs opens every story.
const links = pages.flatMap(linksOf).filter(({ target }) => !target.startsWith('?path='));

/** The hosts that pages may link to. */
const HOSTS = [
  'tanstack.com',
  'www.conventionalcommits.org',
  'www.rfc-editor.org',
  'www.standardwebhooks.com',
];

test('every internal link leads to an existing file and heading', () => {
  expect(links.length).toBeGreaterThan(80);
  const wrong = links
    .filter(({ target }) => !isOutside(target))
    .flatMap((link) => {
      const fault = faultOf(link);
      return fault === null ? [] : [`${link.page}:${link.line} ${link.target}: ${fault}`];
    });
  expect(wrong).toEqual([]);
});

test('every external link is https, to an allowed host', () => {
  const wrong = links.filter(
    ({ target }) =>
      isOutside(target) &&
      !HOSTS.some((host) => target.startsWith(`https://${host}/`) || target === `https://${host}`),
  );
  expect(wrong.map(({ page, line, target }) => `${page}:${line} ${target}`)).toEqual([]);
});

test('the index links to every guide', () => {
  const listed = linksOf('docs/README.md').map(({ target }) => `docs/${target}`);
  expect(
    guides.filter(
      (page) => /^docs\/.*\.md$/.test(page) && page !== 'docs/README.md' && !listed.includes(page),
    ),
  ).toEqual([]);
});

test('each feature in the README links to an end-to-end test', () => {
  const rows = proseOf('README.md').filter((line) => /^\| \d+ \|/.test(line));
  const shownBy = rows.map((row) => [Number(row.split('|')[1]), /\]\(e2e\/[\w-]+\.spec\.ts\)/.test(row)]);
  expect(shownBy).toEqual(Array.from({ length: 14 }, (_, n) => [n + 1, true]));
});
