import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { definePreview } from '@storybook/react-vite';
import '../packages/react/src/styles/styles.css';
import './stories.css';
import { appearance, globalTypes, initialGlobals } from './appearance.tsx';
import { loadScenario, withScenario } from '../packages/react/test/scenario.tsx';

export default definePreview({
  addons: [addonDocs(), addonA11y()],
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' } },
  globalTypes,
  initialGlobals,
  loaders: [loadScenario],
  decorators: [withScenario, appearance],
});
