import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

/** Tests of the built Storybook. `npm run check` runs them after the build. */
export default defineConfig({
  ...base,
  globalSetup: undefined,
  testDir: '.',
  outputDir: '../test-results/storybook',
  fullyParallel: true,
  reporter: 'list',
});
