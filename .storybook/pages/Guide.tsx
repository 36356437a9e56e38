import { AnchorMdx, CodeOrSourceMdx, HeadersMdx, Markdown } from '@storybook/addon-docs/blocks';
import type { AnchorHTMLAttributes } from 'react';
import { resolveLink, parsePages } from './guide-links.ts';

const pages = parsePages(
  Object.values(
    import.meta.glob<string>('../../docs/*.mdx', { query: '?raw', import: 'default', eager: true }),
  ),
);

// Links to files without a docs page are rendered as plain text.
function Link({ href = '', children }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const url = resolveLink(href, pages);
  return url === null ? (
    <>{children}</>
  ) : (
    <AnchorMdx href={url} target="">
      {children}
    </AnchorMdx>
  );
}

/** Renders a markdown page of `docs/`, with links to the docs pages of Storybook. */
export const Guide = ({ children }: { children: string }) => (
  <Markdown options={{ overrides: { ...HeadersMdx, code: CodeOrSourceMdx, a: Link } }}>{children}</Markdown>
);
