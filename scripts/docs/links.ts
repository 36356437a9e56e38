import path from 'node:path';
import { isThere, proseOf, textOf } from './pages.ts';

/** A link or picture of a page. */
export interface Link {
  page: string;
  line: number;
  target: string;
}

const withoutCode = (line: string): string => line.replaceAll(/(`+)[^`].*?\1/g, '');

/** Returns the links and images of a page, in Markdown and HTML, and the imports of an MDX page. */
export function linksOf(page: string): Link[] {
  return proseOf(page).flatMap((text, n) => {
    const line = withoutCode(text);
    const targets = [
      ...[...line.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map(([, target = '']) => target),
      ...[...line.matchAll(/^\[[^\]]+\]:\s+(\S+)/g)].map(([, target = '']) => target),
      ...[...line.matchAll(/\b(?:href|src|srcset)="([^"]+)"/g)].flatMap(([, value = '']) =>
        value.split(',').map((part) => part.trim().split(' ')[0] ?? ''),
      ),
      ...(page.endsWith('.mdx')
        ? [...line.matchAll(/^import .* from '(\.[^']+)'/g)].map(([, target = '']) => target)
        : []),
    ];
    return targets.map((target) => ({ page, line: n + 1, target }));
  });
}

/** The anchor that GitHub creates for a heading. */
const slugOf = (heading: string): string =>
  heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('`', '')
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** Returns the anchors of a page. */
export function anchorsOf(page: string): Set<string> {
  const seen = new Map<string, number>();
  const headings = proseOf(page).flatMap((line) => {
    const slug = slugOf(/^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1] ?? '');
    if (slug === '') return [];
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return [before === 0 ? slug : `${slug}-${before}`];
  });
  return new Set([
    ...headings,
    ...[...textOf(page).matchAll(/\b(?:id|name)="([^"]+)"/g)].map(([, id = '']) => id),
  ]);
}

// Built or installed: absent in a new clone.
const NOT_COMMITTED = /(^|\/)(node_modules|dist|storybook-static|test-results|docs\/api)(\/|$)/;

/** Returns what is wrong with a link inside the repository, or null. */
export function faultOf({ page, target }: Link): string | null {
  const [file = '', anchor] = target.split('#');
  const found =
    file === '' ? page : path.posix.join(path.posix.dirname(page), decodeURI(file.split('?')[0] ?? ''));
  if (file.startsWith('/') || found.startsWith('..')) return 'leads out of the repository';
  if (NOT_COMMITTED.test(found)) return 'leads to a file that is not committed';
  if (!isThere(found)) return 'leads to no file';
  if (anchor === undefined || anchor === '') return null;
  if (/\.mdx?$/.test(found)) return anchorsOf(found).has(anchor) ? null : `${found} has no heading ${anchor}`;
  return /^L\d+/.test(anchor) ? null : 'only a page has headings';
}
