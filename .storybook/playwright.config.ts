import { defineConfig } from '@playwright/test';
import every from '../playwright.config.ts';

/** What is asked of the built Storybook; run by `npm run check`, after the build. */
export default defineConfig({
  ...every,
  testDir: '.',
  outputDir: '../test-results/storybook',
  fullyParallel: true,
  reporter: 'list',
});
