import type { DocsContainerProps } from '@storybook/addon-docs/blocks';
import { isValidElement, lazy, Suspense, type PropsWithChildren } from 'react';
import type { ArgTypesEnhancer } from 'storybook/internal/types';

// Loaded lazily: stories do not need the docs pages.
const DocsPage = lazy(async () => ({ default: (await import('./pages/DocsPage.tsx')).DocsPage }));
const ComponentPage = lazy(async () => ({
  default: (await import('./pages/ComponentPage.tsx')).ComponentPage,
}));
const docgen = '__docgenInfo';

/** Parameters of docs pages. */
export const docs = {
  container: (props: PropsWithChildren<DocsContainerProps>) => (
    <Suspense>
      <DocsPage {...props} />
    </Suspense>
  ),
  page: () => <ComponentPage />,
  /** The docstring of a component without its tags, which the table of props shows. */
  extractComponentDescription: (component?: { [docgen]?: { description?: string } }): string | null =>
    component?.[docgen]?.description?.replace(/\s*@\w[^]*/, '') ?? null,
};

/** Disables the controls of args that are React elements. */
export const disableElementControls: ArgTypesEnhancer = ({ argTypes, initialArgs }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => [
      name,
      isValidElement(initialArgs[name]) ? { ...type, control: false } : type,
    ]),
  );
