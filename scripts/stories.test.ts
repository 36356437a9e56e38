import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { resolveLink, parsePages, storyId } from '../.storybook/pages/guide-links.ts';
import { states } from '../.storybook/pages/states.ts';

const root = path.resolve(import.meta.dirname, '..');
const storyFiles = globSync(
  ['packages/*/src/**/*.stories.tsx', '.storybook/**/*.{ts,tsx}', 'docs/**/*.mdx'],
  {
    cwd: root,
  },
);

test('no story disables axe or one of its rules', () => {
  expect(storyFiles.length).toBeGreaterThan(20);
  const wrong = storyFiles.filter((file) => {
    const code = readFileSync(path.join(root, file), 'utf8');
    return (
      [...code.matchAll(/a11y\s*:\s*(\{[^}]*\}+)/g)].some(
        ([, what = '']) => what.replaceAll(/\s/g, '') !== "{test:'error'}",
      ) || /!test|disableRules|enabled:\s*false/.test(code)
    );
  });
  expect(wrong).toEqual([]);
});

const pages = parsePages(
  globSync('docs/*.mdx', { cwd: root }).map((file) => readFileSync(path.join(root, file), 'utf8')),
);

test('links of guides resolve to docs pages, external URLs or files outside of docs', () => {
  expect(pages.length).toBeGreaterThan(10);
  const linked = pages.flatMap(({ file }) =>
    [...readFileSync(path.join(root, 'docs', file), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(
      ([, href = '']) => href,
    ),
  );
  const lost = linked.filter((href) => resolveLink(href, pages) === null);
  // Files outside of docs/ are checked by scripts/docs/links.test.ts.
  expect(lost.filter((href) => !href.startsWith('../'))).toEqual([]);
  expect(resolveLink('theming.md', pages)).toBe('?path=/docs/guides-theming--docs');
  expect(
    resolveLink('../packages/react/src/components/ClientList/ClientList.headless.stories.tsx', pages),
  ).toBe('?path=/docs/components-clientlist-headless--docs');
});

/** `Component/Story` of every story of a component, as `states.ts` names them. */
const stories = storyFiles
  .filter((file) => file.includes('src/components/'))
  .flatMap((file) => {
    const code = readFileSync(path.join(root, file), 'utf8');
    const [, title = ''] = /title: 'Components\/([^']+)'/.exec(code) ?? [];
    return [...code.matchAll(/^export const (\w+) = meta\.story/gm)].map(
      ([, story = '']) => `${title}/${story}`,
    );
  });

test('every story that the introduction links to exists', () => {
  const linked = Object.values(states).flatMap((shown) => Object.values(shown).flat());
  expect(linked.length).toBeGreaterThan(150);
  expect(linked.filter((story) => !stories.includes(story))).toEqual([]);
  expect(storyId('ClientList/Features/ThroughAServiceWorker')).toBe(
    'components-clientlist-features--through-a-service-worker',
  );
  expect(storyId('ClientList/Features/BulkBarNarrow')).toBe(
    'components-clientlist-features--bulk-bar-narrow',
  );
});
