import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { definePreview } from '@storybook/react-vite';
import { appearance, globalTypes, initialGlobals } from './appearance.tsx';

export default definePreview({
  addons: [addonDocs(), addonA11y()],
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' } },
  globalTypes,
  initialGlobals,
  decorators: [appearance],
});
