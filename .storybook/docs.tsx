import type { DocsContainerProps } from '@storybook/addon-docs/blocks';
import { isValidElement, lazy, Suspense, type PropsWithChildren } from 'react';
import type { ArgTypesEnhancer } from 'storybook/internal/types';

// Fetched for pages of text only: stories do without.
const DocsPage = lazy(async () => ({ default: (await import('./pages/DocsPage.tsx')).DocsPage }));
const ComponentPage = lazy(async () => ({
  default: (await import('./pages/ComponentPage.tsx')).ComponentPage,
}));
const docgen = '__docgenInfo';

/** How pages of text look, and what stands on that of a component. */
export const docs = {
  container: (props: PropsWithChildren<DocsContainerProps>) => (
    <Suspense>
      <DocsPage {...props} />
    </Suspense>
  ),
  page: () => <ComponentPage />,
  /** What a component's comment says, without its tags: what they say stands in the table of its props. */
  extractComponentDescription: (component?: { [docgen]?: { description?: string } }): string | null =>
    component?.[docgen]?.description?.replace(/\s*@\w[^]*/, '') ?? null,
};

/** An element cannot be edited as text. */
export const elementsAreNotEdited: ArgTypesEnhancer = ({ argTypes, initialArgs }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => [
      name,
      isValidElement(initialArgs[name]) ? { ...type, control: false } : type,
    ]),
  );
