import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { definePreview } from '@storybook/react-vite';
import { lazy, Suspense } from 'react';
import type { DocsContainerProps } from '@storybook/addon-docs/blocks';
import { configure } from 'storybook/test';
import '../packages/react/src/styles/styles.css';
import './stories.css';
import { appearance, globalTypes, initialGlobals } from './appearance.tsx';
import { descriptions } from './descriptions.ts';
import { loadWords } from './words.ts';
import { loadScenario, withScenario } from '../packages/react/test/scenario.tsx';

// What is waited for comes; on a busy machine it comes later.
configure({ asyncUtilTimeout: 5_000 });

// Fetched for pages of text only: stories do without.
const DocsPage = lazy(async () => ({ default: (await import('./pages/DocsPage.tsx')).DocsPage }));
const container = (props: React.PropsWithChildren<DocsContainerProps>) => (
  <Suspense>
    <DocsPage {...props} />
  </Suspense>
);

export default definePreview({
  addons: [addonDocs(), addonA11y()],
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    docs: { container, ...descriptions },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Guides',
          ['Embed in ten minutes', 'Your own backend', 'Mocks in your tests', 'Scenarios', 'Client list', 'Dialogs', 'Theming', 'Tokens', 'Variables', 'Words', 'Accessibility', 'Keyboard', 'Errors'],
          'Components',
          ['ClientList', 'ClientGroupRow', 'InvitationStatus', 'Timeline', 'SendInviteDialog', 'BulkSendDialog', 'BulkSendProgress', 'AddClientDialog', 'AddMemberDialog', 'FixAddressDialog', 'ImportClientsDialog', 'ActivateAccount'],
          'Primitives',
        ],
      },
    },
  },
  globalTypes,
  initialGlobals,
  loaders: [loadScenario, loadWords],
  decorators: [withScenario, appearance],
});
