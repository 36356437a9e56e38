import { AnchorMdx, CodeOrSourceMdx, HeadersMdx, Markdown } from '@storybook/addon-docs/blocks';
import type { AnchorHTMLAttributes } from 'react';
import { leadsTo, pagesOf } from './guide-links.ts';

const pages = pagesOf(
  Object.values(
    import.meta.glob<string>('../../docs/*.mdx', { query: '?raw', import: 'default', eager: true }),
  ),
);

// What has no page here stays readable, and leads nowhere rather than to nothing.
function Link({ href = '', children }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const address = leadsTo(href, pages);
  return address === null ? (
    <>{children}</>
  ) : (
    <AnchorMdx href={address} target="">
      {children}
    </AnchorMdx>
  );
}

/** A page of `docs/` as it stands there; its links lead to the pages here. */
export const Guide = ({ children }: { children: string }) => (
  <Markdown options={{ overrides: { ...HeadersMdx, code: CodeOrSourceMdx, a: Link } }}>{children}</Markdown>
);
