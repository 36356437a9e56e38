import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { definePreview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import '../packages/react/src/styles/styles.css';
import './stories.css';
import { appearance, globalTypes, initialGlobals } from './appearance.tsx';
import { docs, elementsAreNotEdited } from './docs.tsx';
import { loadWords } from './words.ts';
import { loadScenario, withScenario } from '../packages/react/test/scenario.tsx';

// What is waited for comes; on a busy machine it comes later.
configure({ asyncUtilTimeout: 30_000 });

export default definePreview({
  addons: [addonDocs(), addonA11y()],
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    docs,
    options: {
      storySort: {
        order: [
          'Introduction',
          'Guides',
          [
            'Embed in ten minutes',
            'Your own backend',
            'Mocks in your tests',
            'Client list',
            'Dialogs',
            'Theming',
            'Tokens',
            'Variables',
            'Words',
            'Accessibility',
            'Keyboard',
            'SDK',
            'Errors',
            'Operations',
          ],
          'Components',
          [
            'ClientList',
            ['*', 'Scenarios', 'Viewers', 'Features', 'Headless'],
            'ClientGroupRow',
            'InvitationStatus',
            'Timeline',
            'SendInviteDialog',
            'BulkSendDialog',
            'BulkSendProgress',
            'AddClientDialog',
            'AddMemberDialog',
            'FixAddressDialog',
            'ImportClientsDialog',
            'RenameDialog',
            'MemberActionDialog',
            'BulkUpdateDialog',
            'ActivateAccount',
          ],
          'Primitives',
        ],
      },
    },
  },
  argTypesEnhancers: [elementsAreNotEdited],
  globalTypes,
  initialGlobals,
  loaders: [loadScenario, loadWords],
  decorators: [withScenario, appearance],
});
