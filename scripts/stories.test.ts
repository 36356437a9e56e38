import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { leadsTo, pagesOf, storyId } from '../.storybook/pages/guide-links.ts';
import { states } from '../.storybook/pages/states.ts';

const root = path.resolve(import.meta.dirname, '..');
const storybookFiles = globSync(
  ['packages/*/src/**/*.stories.tsx', '.storybook/**/*.{ts,tsx}', 'docs/**/*.mdx'],
  {
    cwd: root,
  },
);

test('no story is kept from axe, and none switches a rule of it off', () => {
  expect(storybookFiles.length).toBeGreaterThan(20);
  const wrong = storybookFiles.filter((file) => {
    const code = readFileSync(path.join(root, file), 'utf8');
    return (
      [...code.matchAll(/a11y\s*:\s*(\{[^}]*\}+)/g)].some(
        ([, what = '']) => what.replaceAll(/\s/g, '') !== "{test:'error'}",
      ) || /!test|disableRules|enabled:\s*false/.test(code)
    );
  });
  expect(wrong).toEqual([]);
});

const pages = pagesOf(
  globSync('docs/*.mdx', { cwd: root }).map((file) => readFileSync(path.join(root, file), 'utf8')),
);

test('a link of a guide leads to another guide here, out of the repository, or to a file that is no guide', () => {
  expect(pages.length).toBeGreaterThan(10);
  const linked = pages.flatMap(({ file }) =>
    [...readFileSync(path.join(root, 'docs', file), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(
      ([, href = '']) => href,
    ),
  );
  const lost = linked.filter((href) => leadsTo(href, pages) === null);
  // What lies outside of docs/ is the repository's; that it is there, scripts/docs/links.test.ts says.
  expect(lost.filter((href) => !href.startsWith('../'))).toEqual([]);
  expect(leadsTo('theming.md', pages)).toBe('?path=/docs/guides-theming--docs');
  expect(leadsTo('../packages/react/src/components/ClientList/ClientList.headless.stories.tsx', pages)).toBe(
    '?path=/docs/components-clientlist-headless--docs',
  );
});

/** `Component/Story` of every story of a component, as `states.ts` names them. */
const storyNames = storybookFiles
  .filter((file) => file.includes('src/components/'))
  .flatMap((file) => {
    const code = readFileSync(path.join(root, file), 'utf8');
    const [, title = ''] = /title: 'Components\/([^']+)'/.exec(code) ?? [];
    return [...code.matchAll(/^export const (\w+) = meta\.story/gm)].map(
      ([, story = '']) => `${title}/${story}`,
    );
  });

test('every state that the introduction leads to has its story', () => {
  const wanted = Object.values(states).flatMap((shown) => Object.values(shown).flat());
  expect(wanted.length).toBeGreaterThan(150);
  expect(wanted.filter((story) => !storyNames.includes(story))).toEqual([]);
  expect(storyId('ClientList/Features/ThroughAServiceWorker')).toBe(
    'components-clientlist-features--through-a-service-worker',
  );
  expect(storyId('ClientList/Features/BulkBarNarrow')).toBe(
    'components-clientlist-features--bulk-bar-narrow',
  );
});
