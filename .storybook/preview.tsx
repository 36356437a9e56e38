import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { definePreview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import '../packages/react/src/styles/styles.css';
import './stories.css';
import { appearance, globalTypes, initialGlobals } from './appearance.tsx';
import { docs, disableElementControls } from './docs.tsx';
import { loadMessages } from './messages.ts';
import { loadScenario, withScenario } from '../packages/react/test/scenario.tsx';

// Longer than the default, because busy CI machines are slow.
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
            'Mocks',
            'Client list',
            'Dialogs',
            'Theming',
            'Tokens',
            'Variables',
            'Messages',
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
  argTypesEnhancers: [disableElementControls],
  globalTypes,
  initialGlobals,
  loaders: [loadScenario, loadMessages],
  decorators: [withScenario, appearance],
});
