import { defineMain } from '@storybook/react-vite/node';
import { msw } from 'msw/vite';
import { defaultClientConditions, mergeConfig } from 'vite';

export default defineMain({
  framework: '@storybook/react-vite',
  stories: ['../docs/*.mdx', './pages/*.stories.tsx', '../packages/react/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // The theme brings its own ground.
  features: { backgrounds: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: 'react-docgen' },
  // Stories and preview must reach the library by one path, or React contexts exist twice: hence the sources for both.
  viteFinal: (config) =>
    mergeConfig(config, {
      plugins: [msw({ mode: 'worker-only' })],
      resolve: { conditions: ['@foyer/source', ...defaultClientConditions] },
    }),
});
