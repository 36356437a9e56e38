import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { defineMain } from '@storybook/react-vite/node';
import { msw } from 'msw/vite';
import { defaultClientConditions, mergeConfig } from 'vite';

// Storybook complains about a pattern that matches nothing.
const docs = path.join(import.meta.dirname, '../docs');
const hasPages = existsSync(docs) && globSync('**/*.mdx', { cwd: docs }).length > 0;

export default defineMain({
  framework: '@storybook/react-vite',
  stories: ['../packages/react/src/**/*.stories.tsx', ...(hasPages ? ['../docs/**/*.mdx'] : [])],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: 'react-docgen' },
  // Stories and preview must reach the library by one path, or React contexts exist twice: hence the sources for both.
  viteFinal: (config) =>
    mergeConfig(config, {
      plugins: [msw({ mode: 'worker-only' })],
      resolve: { conditions: ['@foyer/source', ...defaultClientConditions] },
    }),
});
