import { expect, test } from 'vitest';
import { faultOf, linksOf } from './links.ts';
import { guides, pages, proseOf } from './pages.ts';

const isOutside = (target: string): boolean => /^[a-z]+:/.test(target);
// A page of Storybook leads to its stories, by their ids; stories-four-ways.mjs opens them all.
const links = pages.flatMap(linksOf).filter(({ target }) => !target.startsWith('?path='));

/** Whoever we send a reader to. */
const HOSTS = ['www.conventionalcommits.org', 'www.rfc-editor.org', 'www.standardwebhooks.com'];

test('every link and picture inside the repository leads to a file, and to a heading where it names one', () => {
  expect(links.length).toBeGreaterThan(80);
  const wrong = links
    .filter(({ target }) => !isOutside(target))
    .flatMap((link) => {
      const fault = faultOf(link);
      return fault === null ? [] : [`${link.page}:${link.line} ${link.target}: ${fault}`];
    });
  expect(wrong).toEqual([]);
});

test('every link out of it is https, to somebody we know', () => {
  const wrong = links.filter(
    ({ target }) =>
      isOutside(target) &&
      !HOSTS.some((host) => target.startsWith(`https://${host}/`) || target === `https://${host}`),
  );
  expect(wrong.map(({ page, line, target }) => `${page}:${line} ${target}`)).toEqual([]);
});

test('the index of the guides leads to each of them', () => {
  const listed = linksOf('docs/README.md').map(({ target }) => `docs/${target}`);
  expect(
    guides.filter(
      (page) => /^docs\/.*\.md$/.test(page) && page !== 'docs/README.md' && !listed.includes(page),
    ),
  ).toEqual([]);
});

test('each line of the article has a test that shows it', () => {
  const rows = proseOf('README.md').filter((line) => /^\| \d+ \|/.test(line));
  const shownBy = rows.map((row) => [Number(row.split('|')[1]), /\]\(e2e\/[\w-]+\.spec\.ts\)/.test(row)]);
  expect(shownBy).toEqual(Array.from({ length: 14 }, (_, n) => [n + 1, true]));
});
